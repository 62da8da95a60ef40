import { describe, expect, it } from 'vitest'
import { isFiltered, readFilter } from './filter.ts'

describe('the filter of the request log', () => {
  it('is what the URL asks for', () => {
    const filter = { keyId: 'key_1', code: 'JOB_NOT_FOUND', requestId: 'req_1', failed: true }
    expect(readFilter(filter)).toEqual(filter)
    expect(readFilter({ requestId: ' req_1 ' })).toEqual({ requestId: 'req_1' })
  })

  it('leaves out what is empty or not understood, so that an old link still shows something', () => {
    const filter = readFilter({ keyId: '', code: 'constructor', requestId: 7, failed: 'yes', other: 1 })
    expect(filter).toEqual({})
    expect(isFiltered(filter)).toBe(false)
  })
})
