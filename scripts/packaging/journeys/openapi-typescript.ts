// @boundaries-ignore installed where the journey is copied to
import createClient from 'openapi-fetch'
import { leads, moreLeads, pause, type Outcome } from './shared'
import type { paths } from './client/schema'

export async function journey(baseUrl: string, key: string): Promise<Outcome> {
  const client = createClient<paths>({ baseUrl, headers: { 'X-API-Key': key } })

  const list = await client.POST('/v1/lists', { body: { name: 'Spring fair', workflow: 'verification' } })
  if (list.error) throw new Error(list.error.code)
  const params = { path: { listId: list.data.id } }
  const form = new FormData()
  form.append('file', leads)
  const report = await client.POST('/v1/lists/{listId}/imports', { params, body: form })

  const started = await client.POST('/v1/verification-jobs', { body: { listId: list.data.id } })
  if (started.error) throw new Error(started.error.code)
  let job = started.data
  const jobPath = { params: { path: { jobId: job.id } } }
  const reach = async (stage: typeof job.stage): Promise<void> => {
    while (job.stage !== stage) {
      await pause()
      const { data, error } = await client.GET('/v1/verification-jobs/{jobId}', jobPath)
      if (error) throw new Error(error.code)
      job = data
    }
  }
  await reach('awaiting_decision')
  await client.POST('/v1/verification-jobs/{jobId}/decision', { ...jobPath, body: { action: 'verify' } })
  await reach('completed')
  const results = await client.GET('/v1/verification-jobs/{jobId}/results', jobPath)
  const csv = await client.GET('/v1/lists/{listId}/export', { params, parseAs: 'text' })

  // The same upload as the body itself.
  await client.POST('/v1/lists/{listId}/imports', {
    params,
    body: await moreLeads.text(),
    bodySerializer: String,
    headers: { 'Content-Type': 'text/csv' },
  })
  const { error } = await client.POST('/v1/verification-jobs', { body: { listId: list.data.id, decision: 'verify' } })
  let shortfall: number | undefined
  if (error?.code === 'INSUFFICIENT_CREDITS') {
    shortfall = error.details.shortfall
    // @ts-expect-error -- a member of another code
    void error.details.granted
  }
  // @ts-expect-error -- a code that the operation does not declare
  void (error?.code === 'INVALID_JOB_STAGE')

  return {
    imported: report.data?.imported,
    rejected: report.data?.rows.map(({ line }) => line),
    verdicts: results.data?.items.map(({ email, status }) => [email, status]),
    csv: csv.data,
    shortfall,
  }
}
