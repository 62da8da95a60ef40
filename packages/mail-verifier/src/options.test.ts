import { describe, expect, it } from 'vitest'
import { settingsOf } from './options.ts'

const good = { helo: 'mail.example.com', mailFrom: 'probe@example.com' }

describe('the options', () => {
  it('have defaults for the real internet', () => {
    expect(settingsOf(good)).toMatchObject({
      smtpPort: 25,
      concurrency: 50,
      sessionsPerHost: 2,
      timeouts: { connect: 8000, total: 45_000 },
    })
  })

  it.each([
    { helo: '' },
    { helo: 'two words' },
    { helo: 'mail.example.com\r\nRSET' },
    { mailFrom: 'nobody' },
    { mailFrom: 'a@b.example>\r\nRCPT TO:<x@y.example' },
    { concurrency: 0 },
    { sessionsPerHost: 1.5 },
    { smtpPort: -1 },
    { timeouts: { dns: 0 } },
    { timeouts: { connect: Number.NaN } },
  ])('refuse %j', (bad) => {
    expect(() => settingsOf({ ...good, ...bad })).toThrow(TypeError)
  })
})
