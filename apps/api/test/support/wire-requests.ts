import { vi } from 'vitest'
import type { KeyCaller } from './caller.ts'
import type { WireAnswer } from './wire.ts'

/** A request as it is sent, without the credential. */
export interface WireRequest {
  readonly method: string
  /** With the query, where there is one. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/** Sends a request and reads the answer, whatever it is. */
export async function exchange(
  url: string,
  { method, path, headers, body }: WireRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, ...more },
    ...(body !== undefined && { body }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const json = (method: string, path: string, body: object): WireRequest => ({
  method,
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const get = (path: string): WireRequest => ({ method: 'GET', path })

const csv = 'email,name\nann@inbox.test,Ann\nno-ann@inbox.test,Ben\ninfo@inbox.test,Cy\nann@catchall.test,Di\n,Ed\n'
const upload = (path: string, text = csv): WireRequest => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'text/csv' },
  body: text,
})

const columnsQuery = new URLSearchParams({ columns: '{"email":"Mail"}' }).toString()

function form(path: string): WireRequest {
  const body = new FormData()
  body.set('file', new File([csv], 'leads.csv', { type: 'text/csv' }))
  return { method: 'POST', path, body }
}

/** Waits until a job is in a stage. */
export async function untilStage(key: KeyCaller, jobId: string, stage: string): Promise<void> {
  const read = () => key.rest<{ stage: string }>('GET', `/v1/verification-jobs/${jobId}`)
  await vi.waitUntil(async () => (await read()).body.stage === stage, { timeout: 20_000 })
}

/** Items of an organization, in every state that requests need. */
export interface WireItems {
  /** With leads, rejected rows, and the verdicts of a job that is over. */
  readonly listId: string
  readonly importId: string
  readonly completedJobId: string
  readonly emptyListId: string
  readonly waitingJobIds: readonly [string, string, string]
  readonly cancelledJobId: string
}

/** Makes the items, with an API key that may do everything. */
export async function makeItems(key: KeyCaller): Promise<WireItems> {
  const newList = async (): Promise<string> => {
    const { body } = await key.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'wire', workflow: 'verification' },
    })
    return body.id
  }
  const fill = async (listId: string): Promise<string> => {
    const { body } = await key.rest<{ importId: string }>('POST', `/v1/lists/${listId}/imports`, {
      raw: csv,
      headers: { 'content-type': 'text/csv' },
    })
    return body.importId
  }
  const newJob = async (stage: string, more: object = {}): Promise<string> => {
    const { body: job } = await key.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId, ...more } })
    await untilStage(key, job.id, stage)
    return job.id
  }
  const listId = await newList()
  const importId = await fill(listId)
  const completedJobId = await newJob('completed', { decision: 'verify' })
  const waiting = () => newJob('awaiting_decision')
  const cancelledJobId = await waiting()
  await key.rest('POST', `/v1/verification-jobs/${cancelledJobId}/cancel`)
  const waitingJobIds = [await waiting(), await waiting(), await waiting()] as const
  return { listId, importId, completedJobId, emptyListId: await newList(), waitingJobIds, cancelledJobId }
}

/** What each operation is asked so that it succeeds, in as many ways as there are. */
export function validRequests(items: WireItems): Readonly<Record<string, readonly WireRequest[]>> {
  const { listId, importId, completedJobId, emptyListId, waitingJobIds } = items
  const [toVerify, toCancel, toStop] = waitingJobIds
  const list = `/v1/lists/${listId}`
  const jobs = '/v1/verification-jobs'
  return {
    'me.get': [get('/v1/me')],
    'errors.list': [get('/v1/errors')],
    'errors.get': [get('/v1/errors/JOB_NOT_FOUND')],
    'lists.create': [json('POST', '/v1/lists', { name: 'new', workflow: 'enrichment' })],
    'lists.list': [get('/v1/lists'), get('/v1/lists?limit=1')],
    'lists.get': [get(list)],
    'lists.import': [
      upload(`${list}/imports`),
      form(`${list}/imports`),
      upload(`${list}/imports?${columnsQuery}`, 'Mail\nann@inbox.test\n'),
    ],
    'lists.preview': [
      upload('/v1/import-previews?workflow=verification'),
      form('/v1/import-previews?workflow=enrichment'),
      upload(`/v1/import-previews?workflow=verification&${columnsQuery}`, 'Mail\nann@inbox.test\n'),
    ],
    'lists.rejected': [get(`${list}/imports/${importId}/rejected`)],
    'lists.leads': [
      get(`${list}/leads`),
      get(`${list}/leads?limit=2&status=valid,unverified`),
      get(`${list}/leads?search=ANN`),
    ],
    'lists.summary': [get(`${list}/summary`)],
    'lists.export': [get(`${list}/export`), get(`${list}/export?status=catch_all`)],
    'verificationJobs.create': [
      json('POST', jobs, { listId }),
      json('POST', jobs, { listId, decision: { action: 'verify', exclude: ['role'] } }),
      json('POST', jobs, { listId, decision: 'verify' }),
    ],
    'verificationJobs.list': [get(jobs), get(`${jobs}?limit=1`)],
    'verificationJobs.get': [get(`${jobs}/${completedJobId}`), get(`${jobs}/${toVerify}`)],
    'verificationJobs.decide': [
      json('POST', `${jobs}/${toVerify}/decision`, { action: 'verify', exclude: ['free'] }),
      json('POST', `${jobs}/${toCancel}/decision`, { action: 'cancel' }),
    ],
    'verificationJobs.cancel': [{ method: 'POST', path: `${jobs}/${toStop}/cancel` }],
    'verificationJobs.results': [get(`${jobs}/${completedJobId}/results`)],
    'verifications.create': [json('POST', '/v1/verifications', { email: 'ann@inbox.test' })],
    'credits.get': [get('/v1/credits')],
    'credits.entries': [
      get('/v1/credits/entries'),
      get('/v1/credits/entries?limit=1'),
      get(`/v1/credits/entries?jobId=${completedJobId}`),
    ],
    'credits.usage': [get('/v1/credits/usage'), get('/v1/credits/usage?days=2')],
    'lists.delete': [{ method: 'DELETE', path: `/v1/lists/${emptyListId}` }],
  }
}
