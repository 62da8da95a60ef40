// @boundaries-ignore installed where the journey is copied to
import { setConfig } from '@kubb/plugin-client/clients/axios'
// @boundaries-ignore installed where the journey is copied to
import { isAxiosError } from 'axios'
import {
  listsCreate,
  listsExport,
  listsImport,
  verificationJobsCreate,
  verificationJobsDecide,
  verificationJobsGet,
  verificationJobsResults,
  type VerificationJobsCreateMutation,
} from './client'
import { leads, moreLeads, pause, type Outcome } from './shared'

export async function journey(baseURL: string, key: string): Promise<Outcome> {
  setConfig({ baseURL, headers: { 'X-API-Key': key } })

  const { id: listId } = await listsCreate({ name: 'Spring fair', workflow: 'verification' })
  const report = await listsImport(listId, { file: leads })

  let job = await verificationJobsCreate({ listId })
  const reach = async (stage: typeof job.stage): Promise<void> => {
    while (job.stage !== stage) {
      await pause()
      job = await verificationJobsGet(job.id)
    }
  }
  await reach('awaiting_decision')
  await verificationJobsDecide(job.id, { action: 'verify' })
  await reach('completed')
  const results = await verificationJobsResults(job.id)
  const csv = await listsExport(listId)

  await listsImport(listId, { file: moreLeads })
  let shortfall: number | undefined
  try {
    await verificationJobsCreate({ listId, decision: 'verify' })
  } catch (thrown) {
    if (!isAxiosError<VerificationJobsCreateMutation['Errors']>(thrown)) throw thrown
    const error = thrown.response?.data
    if (error?.code === 'INSUFFICIENT_CREDITS') {
      shortfall = error.details.shortfall
      // @ts-expect-error -- a member of another code
      void error.details.granted
    }
    // @ts-expect-error -- a code that the operation does not declare
    void (error?.code === 'INVALID_JOB_STAGE')
  }

  return {
    imported: report.imported,
    rejected: report.rows.map(({ line }) => line),
    verdicts: results.items.map(({ email, status }) => [email, status]),
    csv,
    shortfall,
  }
}
