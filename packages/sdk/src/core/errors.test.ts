import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { ApiError, type ApiErrorInit } from './errors.ts'
import { AbortedError, ConnectionError, isApiError, isLeadwrightError, LeadwrightError, TimeoutError } from './index.ts'

const init: ApiErrorInit = {
  message: 'Gone.',
  status: 404,
  code: 'JOB_NOT_FOUND',
  details: { jobId: 'job_1' },
  problem: undefined,
  requestId: 'req_1',
  headers: new Headers(),
  retryable: false,
  retryAfterMs: undefined,
  rateLimit: undefined,
}

describe('an error of the SDK', () => {
  it('is recognised whatever copy of the SDK made it', async () => {
    vi.resetModules()
    const copy = await import('./errors.ts')
    const error = new copy.ApiError(init)
    expect(error).not.toBeInstanceOf(ApiError)
    expect(isLeadwrightError(error)).toBe(true)
    expect(isApiError(error, 'JOB_NOT_FOUND')).toBe(true)
  })

  it('is not taken for another one', () => {
    const error = new ApiError(init)
    expect(isApiError(error)).toBe(true)
    expect(isApiError(error, 'JOB_NOT_FOUND')).toBe(true)
    expect(isApiError(error, 'INVALID_REQUEST')).toBe(false)
    expect(isApiError(new ApiError({ ...init, problem: 'unexpected_details' }), 'JOB_NOT_FOUND')).toBe(false)
    expect(isApiError(new ConnectionError('x'))).toBe(false)
  })

  it('is told from everything else that is thrown', () => {
    for (const other of [
      undefined,
      null,
      'ApiError',
      7,
      {},
      { name: 'ApiError' },
      new Error('x'),
      runInNewContext('new Error()'),
    ]) {
      expect(isLeadwrightError(other)).toBe(false)
      expect(isApiError(other)).toBe(false)
    }
  })

  it('has its name where a minifier cannot reach it', () => {
    const names = [new LeadwrightError('x'), new ApiError(init), new TimeoutError('x', 'idle'), new AbortedError(1)]
    expect(names.map(String)).toEqual([
      'LeadwrightError: x',
      'ApiError: Gone.',
      'TimeoutError: x',
      'AbortedError: The call was aborted',
    ])
    expect(names.map((error) => error.stack?.split('\n')[0])).toEqual(names.map(String))
  })
})
