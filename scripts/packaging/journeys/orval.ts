import {
  listsCreate,
  listsExport,
  listsImport,
  verificationJobsCreate,
  verificationJobsDecide,
  verificationJobsGet,
  verificationJobsResults,
} from './client/leadwright'
import { leads, moreLeads, pause, type Outcome } from './shared'

export async function journey(_baseUrl: string, key: string): Promise<Outcome> {
  const options = { headers: { 'X-API-Key': key } }

  const list = await listsCreate({ name: 'Spring fair', workflow: 'verification' }, options)
  if (list.status !== 200) throw new Error(list.data.code)
  const listId = list.data.id
  const report = await listsImport(listId, { file: leads }, undefined, options)
  if (report.status !== 200) throw new Error(report.data.code)

  const started = await verificationJobsCreate({ listId }, options)
  if (started.status !== 200) throw new Error(started.data.code)
  let job = started.data
  const reach = async (stage: typeof job.stage): Promise<void> => {
    while (job.stage !== stage) {
      await pause()
      const { data, status } = await verificationJobsGet(job.id, options)
      if (status !== 200) throw new Error(data.code)
      job = data
    }
  }
  await reach('awaiting_decision')
  await verificationJobsDecide(job.id, { action: 'verify' }, options)
  await reach('completed')
  const results = await verificationJobsResults(job.id, undefined, options)
  if (results.status !== 200) throw new Error(results.data.code)
  const csv = await listsExport(listId, undefined, options)
  if (csv.status !== 200) throw new Error(csv.data.code)

  await listsImport(listId, { file: moreLeads }, undefined, options)
  const refused = await verificationJobsCreate({ listId, decision: 'verify' }, options)
  let shortfall: number | undefined
  if (refused.status !== 200) {
    const error = refused.data
    if (error.code === 'INSUFFICIENT_CREDITS') {
      shortfall = error.details.shortfall
      // @ts-expect-error -- a member of another code
      void error.details.granted
    }
    // @ts-expect-error -- a code that the operation does not declare
    void (error.code === 'INVALID_JOB_STAGE')
  }

  return {
    imported: report.data.imported,
    rejected: report.data.rows.map(({ line }) => line),
    verdicts: results.data.items.map(({ email, status }) => [email, status]),
    // An export may be a workbook, too, which nobody asked for here.
    csv: typeof csv.data === 'string' ? csv.data : await csv.data.text(),
    shortfall,
  }
}
