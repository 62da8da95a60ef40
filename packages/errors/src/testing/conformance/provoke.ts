import { faultsOf } from './judge.ts'
import type { Answer, Server } from './server.ts'

/** So that a server without a limit does not keep us for ever. */
const atMost = 20_000

/** Asks until the server refuses, and looks whether body and headers of the refusal say the same. */
export async function askUntilLimited(
  server: Server,
  headers: Readonly<Record<string, string>>,
): Promise<{ answer: Answer; faults: readonly string[] }> {
  let answer = await server.ask({ path: '/v1/me', headers, metered: true })
  const limit = Number(answer.headers.get('X-RateLimit-Limit') ?? Number.NaN)
  if (Number.isNaN(limit)) return { answer, faults: ['no X-RateLimit-Limit to reach'] }
  // One more than is allowed, and as many again in case the window ends meanwhile.
  const tries = Math.min(2 * limit + 1, atMost)
  for (let sent = 1; sent < tries && answer.status !== 429; sent++) {
    answer = await server.ask({ path: '/v1/me', headers, metered: true })
  }
  if (answer.status !== 429) return { answer, faults: [`not refused after ${tries} requests`] }
  const faults = faultsOf(answer, 'RATE_LIMIT_EXCEEDED')
  return { answer, faults: faults.length > 0 ? faults : disagreements(answer) }
}

function disagreements({ headers, body }: Answer): string[] {
  const { details } = body as { details: Readonly<Record<string, number>> }
  const wait = headers.get('Retry-After')
  const faults = wait && /^[1-9]\d*$/.test(wait) ? [] : [`Retry-After is ${wait ?? 'missing'}`]
  const pairs = { 'X-RateLimit-Limit': 'limit', 'X-RateLimit-Remaining': 'remaining', 'X-RateLimit-Reset': 'reset' }
  for (const [header, member] of Object.entries(pairs)) {
    if (Number(headers.get(header)) !== details[member]) faults.push(`details.${member} is not ${header}`)
  }
  return faults
}
