import { contract, type Code, type Details, type Failure } from '../catalog/index.ts'

/** Details that a code could carry, for tests and documentation; one example a code, or it does not compile. */
export const exampleDetails: { readonly [C in Code]: Details<C> } = {
  INVALID_REQUEST: { issues: [{ path: 'name', message: 'Expected a string' }] },
  RESOURCE_NOT_FOUND: { resource: 'list', id: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' },
  INTERNAL_ERROR: { requestId: 'req_7f2c1e' },
  AUTHENTICATION_REQUIRED: undefined,
  INVALID_API_KEY: { reason: 'unknown' },
  INSUFFICIENT_SCOPE: { required: ['lists:write'], granted: ['lists:read'] },
  PERMISSION_DENIED: { required: ['owner', 'admin'], role: 'viewer' },
  NO_ACTIVE_ORGANIZATION: { organizations: [{ id: 'org_1', name: 'Acme' }] },
  INSUFFICIENT_CREDITS: {
    operation: 'verification.decide',
    required: 120,
    available: 100,
    reserved: 0,
    shortfall: 20,
    purchaseUrl: 'http://localhost:3000/billing?credits=20',
  },
  RATE_LIMIT_EXCEEDED: { limit: 100, remaining: 0, reset: 1706054400, retryAfter: 42 },
  INVALID_CSV_FORMAT: {
    reason: 'missing_columns',
    workflow: 'verification',
    requiredColumns: ['email'],
    missingColumns: ['email'],
    foundColumns: ['mail', 'name'],
    line: 1,
  },
  JOB_NOT_FOUND: { jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' },
  INVALID_JOB_STAGE: {
    jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
    stage: 'analyzing',
    expected: ['awaiting_decision'],
  },
  NO_EMAILS_TO_VERIFY: { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', leads: 12 },
}

/** One example error a code. */
export const exampleFailure = <C extends Code>(code: C): Failure<C> =>
  (contract.error as (code: Code, details: unknown) => Failure)(code, exampleDetails[code]) as Failure<C>
