// Written by `pnpm generate` from openapi.json; edit the routers instead.

/** Every operation of the API. */
export const operations = {
  'me.get': { id: 'me.get', method: 'GET', path: '/v1/me' },
  'errors.list': { id: 'errors.list', method: 'GET', path: '/v1/errors' },
  'errors.get': { id: 'errors.get', method: 'GET', path: '/v1/errors/{code}' },
  'lists.create': { id: 'lists.create', method: 'POST', path: '/v1/lists' },
  'lists.list': { id: 'lists.list', method: 'GET', path: '/v1/lists' },
  'lists.get': { id: 'lists.get', method: 'GET', path: '/v1/lists/{listId}' },
  'lists.delete': { id: 'lists.delete', method: 'DELETE', path: '/v1/lists/{listId}' },
  'lists.import': { id: 'lists.import', method: 'POST', path: '/v1/lists/{listId}/imports' },
  'lists.preview': { id: 'lists.preview', method: 'POST', path: '/v1/import-previews' },
  'lists.rejected': { id: 'lists.rejected', method: 'GET', path: '/v1/lists/{listId}/imports/{importId}/rejected', answers: 'stream' },
  'lists.leads': { id: 'lists.leads', method: 'GET', path: '/v1/lists/{listId}/leads' },
  'lists.summary': { id: 'lists.summary', method: 'GET', path: '/v1/lists/{listId}/summary' },
  'lists.export': { id: 'lists.export', method: 'GET', path: '/v1/lists/{listId}/export', answers: 'stream' },
  'verificationJobs.create': { id: 'verificationJobs.create', method: 'POST', path: '/v1/verification-jobs' },
  'verificationJobs.list': { id: 'verificationJobs.list', method: 'GET', path: '/v1/verification-jobs' },
  'verificationJobs.get': { id: 'verificationJobs.get', method: 'GET', path: '/v1/verification-jobs/{jobId}' },
  'verificationJobs.decide': { id: 'verificationJobs.decide', method: 'POST', path: '/v1/verification-jobs/{jobId}/decision' },
  'verificationJobs.cancel': { id: 'verificationJobs.cancel', method: 'POST', path: '/v1/verification-jobs/{jobId}/cancel' },
  'verificationJobs.results': { id: 'verificationJobs.results', method: 'GET', path: '/v1/verification-jobs/{jobId}/results' },
  'verifications.create': { id: 'verifications.create', method: 'POST', path: '/v1/verifications' },
  'credits.get': { id: 'credits.get', method: 'GET', path: '/v1/credits' },
  'credits.entries': { id: 'credits.entries', method: 'GET', path: '/v1/credits/entries' },
  'credits.usage': { id: 'credits.usage', method: 'GET', path: '/v1/credits/usage' },
} as const
