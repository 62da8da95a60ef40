import { describe, expect, it } from 'vitest'
import { inputOf, isFiltered, readFilter } from './filter.ts'

describe('the filter of the request log', () => {
  it('is what the URL asks for', () => {
    const filter = { keyId: 'key_1', code: 'JOB_NOT_FOUND', requestId: 'req_1', failed: true, app: true } as const
    expect(readFilter(filter)).toEqual(filter)
    expect(readFilter({ requestId: ' req_1 ' })).toEqual({ requestId: 'req_1' })
  })

  it('leaves out what is empty or not understood, so that an old link still shows something', () => {
    const filter = readFilter({ keyId: '', code: 'constructor', requestId: 7, failed: 'yes', other: 1 })
    expect(filter).toEqual({})
    expect(isFiltered(filter)).toBe(false)
  })

  it('is of API keys only, unless this app’s own requests are wanted, or one request or key is named', () => {
    expect(inputOf({})).toEqual({ by: 'key' })
    expect(inputOf({ failed: true, code: 'JOB_NOT_FOUND' })).toEqual({ failed: true, code: 'JOB_NOT_FOUND', by: 'key' })
    expect(inputOf({ app: true, failed: true })).toEqual({ failed: true })
    expect(inputOf({ requestId: 'req_1' })).toEqual({ requestId: 'req_1' })
    expect(inputOf({ keyId: 'key_1' })).toEqual({ keyId: 'key_1' })
    expect(isFiltered({ app: true })).toBe(false)
    expect(isFiltered({ failed: true })).toBe(true)
  })
})
