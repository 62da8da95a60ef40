import { checkConformance } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ rateLimit: 200 })
})
afterAll(() => app.close())

describe('the contract, seen from outside', () => {
  it('is kept, and the limit with it', async () => {
    const owner = await app.newOwner()
    const { key } = await owner.key()
    const rows = await checkConformance(app.url, { key, provokeRateLimit: true })
    expect(rows.filter(({ result }) => result !== 'passed')).toEqual([])
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.map(({ check }) => check)).toContain('more requests than the limit')
  })

  it('skips what a key has no scope for', async () => {
    const owner = await app.newOwner()
    const { key } = await owner.key(['lists:read'])
    const rows = await checkConformance(app.url, { key })
    expect(rows.filter(({ result }) => result === 'failed')).toEqual([])
    const skipped = rows.filter(({ result }) => result === 'skipped')
    expect(skipped.map(({ check }) => check)).toContain('missing fields')
    expect(skipped.map(({ check }) => check)).not.toContain('unknown list')
  })

  it('changed nothing', async () => {
    const owner = await app.newOwner()
    const { key } = await owner.key()
    await checkConformance(app.url, { key })
    expect((await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')).body.items).toEqual([])
  })
})
