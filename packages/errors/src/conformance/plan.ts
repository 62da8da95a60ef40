import type { ConformancePlan, Probe } from '@leadwright/error-kit/testing'
import type { Code } from '../catalog/index.ts'

const json = { 'content-type': 'application/json' }
/** Of a form that any look-up takes, and surely nobody's. */
const nobodys = '00000000000000000000000000000000'

/** Requests that need no credential. */
const openProbes: readonly Probe<Code>[] = [
  { name: 'unknown route', path: '/v1/no-such-route', code: 'RESOURCE_NOT_FOUND' },
  { name: 'unknown route, POST', method: 'POST', path: '/v1/no-such-route', code: 'RESOURCE_NOT_FOUND' },
  {
    name: 'unknown error code',
    path: '/v1/errors/NO_SUCH_CODE',
    code: 'RESOURCE_NOT_FOUND',
    details: { id: 'NO_SUCH_CODE' },
  },
  { name: 'wrong method, POST', method: 'POST', path: '/v1/errors', code: 'INVALID_REQUEST' },
  { name: 'wrong method, PUT', method: 'PUT', path: '/v1/errors', code: 'INVALID_REQUEST' },
  { name: 'OPTIONS that is no preflight', method: 'OPTIONS', path: '/v1/errors', code: 'INVALID_REQUEST' },
  {
    name: 'headers of 40 kB',
    path: '/v1/errors',
    headers: { 'x-filler': 'x'.repeat(40_000) },
    code: 'INVALID_REQUEST',
  },
  { name: 'no credential', path: '/v1/me', code: 'AUTHENTICATION_REQUIRED', metered: true },
  {
    name: 'malformed key',
    path: '/v1/me',
    headers: { 'x-api-key': 'nonsense' },
    code: 'INVALID_API_KEY',
    details: { reason: 'malformed' },
    metered: true,
  },
  {
    name: 'unknown key',
    path: '/v1/me',
    headers: { 'x-api-key': `lw_live_${nobodys}` },
    code: 'INVALID_API_KEY',
    metered: true,
  },
  {
    name: 'authentication before input',
    method: 'POST',
    path: '/v1/lists',
    headers: json,
    body: '{"name":',
    code: 'AUTHENTICATION_REQUIRED',
    metered: true,
  },
]

const create = {
  method: 'POST',
  path: '/v1/lists',
  code: 'INVALID_REQUEST',
  keyed: true,
  metered: true,
} as const satisfies Partial<Probe<Code>>

/** Requests that need a key. None of them changes anything. */
const keyedProbes: readonly Probe<Code>[] = [
  { ...create, name: 'malformed JSON', headers: json, body: '{"name":' },
  { ...create, name: 'JSON that is no object', headers: json, body: '[]' },
  { ...create, name: 'wrong content type', headers: { 'content-type': 'text/plain' }, body: '{}' },
  { ...create, name: 'missing fields', headers: json, body: '{}', issues: ['name', 'workflow'] },
  { ...create, name: 'wrong types', headers: json, body: '{"name":7,"workflow":7}', issues: ['name', 'workflow'] },
  { ...create, name: 'body of 2 MB', headers: json, body: JSON.stringify({ name: 'x'.repeat(2_000_000) }) },
  { name: 'page that is too long', path: '/v1/lists?limit=1001', code: 'INVALID_REQUEST', keyed: true, metered: true },
  {
    name: 'unknown list',
    path: `/v1/lists/lst_${nobodys}`,
    code: 'RESOURCE_NOT_FOUND',
    details: { id: `lst_${nobodys}` },
    keyed: true,
    metered: true,
  },
  {
    name: 'unknown job',
    path: `/v1/verification-jobs/job_${nobodys}`,
    code: 'JOB_NOT_FOUND',
    details: { jobId: `job_${nobodys}` },
    keyed: true,
    metered: true,
  },
  {
    name: 'decision on an unknown job',
    method: 'POST',
    path: `/v1/verification-jobs/job_${nobodys}/decision`,
    headers: json,
    body: '{"action":"cancel"}',
    code: 'JOB_NOT_FOUND',
    keyed: true,
    metered: true,
  },
]

/** What there is to look at in a server of this contract. */
export const conformancePlan: ConformancePlan<Code> = {
  probes: openProbes,
  open: '/v1/errors',
  refusal: { name: 'no credential', path: '/v1/me', code: 'AUTHENTICATION_REQUIRED', metered: true },
  catalogue: { path: '/v1/errors', entry: (code) => `/v1/errors/${code}` },
  key: { header: 'x-api-key', path: '/v1/me', probes: keyedProbes, lacksScope: 'INSUFFICIENT_SCOPE' },
  metered: '/v1/me',
  requestId: 'X-Request-Id',
}
