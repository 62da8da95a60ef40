import type { AnyContract } from '../../core/contract.ts'
import { faultsOf } from './judge.ts'
import type { Answer, Question, Server } from './server.ts'

/** So that a server without a limit does not keep us for ever. */
const atMost = 20_000

/** Asks until the server refuses, and looks whether body and headers of the refusal say the same. */
export async function askUntilLimited(
  contract: AnyContract,
  code: string,
  server: Server,
  question: Question,
): Promise<{ answer: Answer; faults: readonly string[] }> {
  const ask = (): Promise<Answer> => server.ask({ ...question, metered: true })
  let answer = await ask()
  const limit = Number(answer.headers.get('X-RateLimit-Limit') ?? Number.NaN)
  if (Number.isNaN(limit)) return { answer, faults: ['no X-RateLimit-Limit to reach'] }
  const status = contract.definitions[code]?.status
  // One more than is allowed, and as many again in case the window ends meanwhile.
  const tries = Math.min(2 * limit + 1, atMost)
  for (let sent = 1; sent < tries && answer.status !== status; sent++) answer = await ask()
  if (answer.status !== status) return { answer, faults: [`not refused after ${tries} requests`] }
  const faults = faultsOf(contract, answer, code)
  return { answer, faults: faults.length > 0 ? faults : disagreements(answer) }
}

/** Members of details that have a header's name say what the header says. */
function disagreements({ headers, body }: Answer): string[] {
  const { details = {} } = body as { details?: Readonly<Record<string, number>> }
  const wait = headers.get('Retry-After')
  const faults = wait && /^[1-9]\d*$/.test(wait) ? [] : [`Retry-After is ${wait ?? 'missing'}`]
  const pairs = { 'X-RateLimit-Limit': 'limit', 'X-RateLimit-Remaining': 'remaining', 'X-RateLimit-Reset': 'reset' }
  for (const [header, member] of Object.entries(pairs)) {
    if (Object.hasOwn(details, member) && Number(headers.get(header)) !== details[member]) {
      faults.push(`details.${member} is not ${header}`)
    }
  }
  return faults
}
