import { decodeEnvelope } from '@leadwright/errors/client'
import { isApiError, Leadwright } from '@leadwright/sdk'

/** What a program outside of the workspace does with both packages; `install.test.ts` compiles and runs it there. */
export async function consume(baseUrl: string): Promise<Record<string, unknown>> {
  const leadwright = new Leadwright({ apiKey: 'lw_live_consumer', baseUrl })
  const { available } = await leadwright.credits.get()

  let expected: readonly string[] = []
  try {
    await leadwright.verificationJobs.decide('job_1', { action: 'verify' })
  } catch (error) {
    if (!isApiError(error, 'INVALID_JOB_STAGE')) throw error
    expected = error.details.expected
  }

  const { data, error } = await leadwright.safe.verificationJobs.decide('job_1', { action: 'verify' })
  const safe = error === null ? data.stage : error.name

  const response = await fetch(`${baseUrl}/v1/nowhere`)
  const decoded = decodeEnvelope(await response.json(), response.status)
  const resource = decoded.known && decoded.code === 'RESOURCE_NOT_FOUND' ? decoded.details.resource : 'unknown'
  return { available, expected, safe, resource }
}
