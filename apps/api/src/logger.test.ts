import { expect, it } from 'vitest'
import { errorForLog } from './logger.ts'

it('keeps addresses and keys out of what foreign code says', () => {
  const logged = errorForLog(new Error('no such user ann@example.com with lw_live_abc123'))
  expect(logged.message).toBe('no such user [address] with [key]')
})

it('keeps the first line only, because drivers append statements and their parameters', () => {
  const logged = errorForLog(new Error('Failed query: select 1\nparams: secret'))
  expect(JSON.stringify(logged)).not.toContain('secret')
})

it('shows causes, and takes a value that is not an error', () => {
  const logged = errorForLog(new Error('outer', { cause: new TypeError('inner') }))
  expect(logged.cause).toMatchObject({ type: 'TypeError', message: 'inner' })
  expect(errorForLog('hunter2')).toEqual({ type: 'string', message: 'a value that is not an Error was thrown' })
})
