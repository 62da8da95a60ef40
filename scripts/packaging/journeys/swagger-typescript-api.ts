import { Api } from './client/api'
import { leads, moreLeads, pause, type Outcome } from './shared'

export async function journey(baseUrl: string, key: string): Promise<Outcome> {
  const { v1 } = new Api({ baseUrl, securityWorker: () => ({ headers: { 'X-API-Key': key } }) })

  const { data: list } = await v1.listsCreate({ name: 'Spring fair', workflow: 'verification' })
  const { data: report } = await v1.listsImport(list.id, { file: leads })

  let { data: job } = await v1.verificationJobsCreate({ listId: list.id })
  const reach = async (stage: typeof job.stage): Promise<void> => {
    while (job.stage !== stage) {
      await pause()
      job = (await v1.verificationJobsGet(job.id)).data
    }
  }
  await reach('awaiting_decision')
  await v1.verificationJobsDecide(job.id, { action: 'verify' })
  await reach('completed')
  const { data: results } = await v1.verificationJobsResults(job.id)
  const { data: csv } = await v1.listsExport(list.id, {}, { format: 'text' })

  await v1.listsImport(list.id, { file: moreLeads })
  const { error } = await v1.verificationJobsCreate({ listId: list.id, decision: 'verify' })
  let shortfall: number | undefined
  if (error.code === 'INSUFFICIENT_CREDITS') {
    shortfall = error.details.shortfall
    // @ts-expect-error -- a member of another code
    void error.details.granted
  }
  // @ts-expect-error -- a code that the operation does not declare
  void (error.code === 'INVALID_JOB_STAGE')

  return {
    imported: report.imported,
    rejected: report.rows.map(({ line }) => line),
    verdicts: results.items.map(({ email, status }) => [email, status]),
    csv,
    shortfall,
  }
}
