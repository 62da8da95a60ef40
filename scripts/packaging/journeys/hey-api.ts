import {
  listsCreate,
  listsExport,
  listsImport,
  verificationJobsCreate,
  verificationJobsDecide,
  verificationJobsGet,
  verificationJobsResults,
} from './client'
import { createClient } from './client/client'
import { leads, moreLeads, pause, type Outcome } from './shared'

export async function journey(baseUrl: string, key: string): Promise<Outcome> {
  const client = createClient({ baseUrl, auth: key })

  const list = await listsCreate({ client, body: { name: 'Spring fair', workflow: 'verification' } })
  if (!list.data) throw new Error(list.error.code)
  const path = { listId: list.data.id }
  const report = await listsImport({ client, path, body: { file: leads } })

  const started = await verificationJobsCreate({ client, body: path })
  if (!started.data) throw new Error(started.error.code)
  let job = started.data
  const jobPath = { jobId: job.id }
  const reach = async (stage: typeof job.stage): Promise<void> => {
    while (job.stage !== stage) {
      await pause()
      const { data, error } = await verificationJobsGet({ client, path: jobPath })
      if (!data) throw new Error(error.code)
      job = data
    }
  }
  await reach('awaiting_decision')
  await verificationJobsDecide({ client, path: jobPath, body: { action: 'verify' } })
  await reach('completed')
  const results = await verificationJobsResults({ client, path: jobPath })
  const csv = await listsExport({ client, path })

  await listsImport({ client, path, body: { file: moreLeads } })
  const { error } = await verificationJobsCreate({ client, body: { ...path, decision: 'verify' } })
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
