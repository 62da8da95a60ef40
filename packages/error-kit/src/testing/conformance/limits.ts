import type { Answer } from './server.ts'

/**
 * What is wrong with the rate-limit headers of a metered answer: both families have to be there, in integers, and say
 * the same (`X-RateLimit-*`, and draft-ietf-httpapi-ratelimit-headers).
 */
export function limitFaults({ headers }: Answer): string[] {
  const [limit, remaining, reset] = ['Limit', 'Remaining', 'Reset'].map((name) => headers.get(`X-RateLimit-${name}`))
  const policy = /^"[^"]+";q=(\d+);w=(\d+)$/.exec(headers.get('RateLimit-Policy') ?? '')
  const state = /^"[^"]+";r=(\d+);t=(\d+)$/.exec(headers.get('RateLimit') ?? '')
  const faults = Object.entries({ Limit: limit, Remaining: remaining, Reset: reset }).flatMap(([name, value]) =>
    value && /^\d+$/.test(value) ? [] : [`X-RateLimit-${name} is ${value ?? 'missing'}`],
  )
  if (!policy) faults.push(`RateLimit-Policy is ${headers.get('RateLimit-Policy') ?? 'missing'}`)
  if (!state) faults.push(`RateLimit is ${headers.get('RateLimit') ?? 'missing'}`)
  if (faults.length > 0 || !policy || !state) return faults

  if (policy[1] !== limit) faults.push(`q=${policy[1]} is not X-RateLimit-Limit ${limit}`)
  if (state[1] !== remaining) faults.push(`r=${state[1]} is not X-RateLimit-Remaining ${remaining}`)
  if (Number(remaining) > Number(limit)) faults.push(`${remaining} remain of ${limit}`)
  // The end of the window, told twice; both are rounded, and the answer took a while to arrive.
  const ahead = Number(reset) - Date.now() / 1000
  if (Math.abs(ahead - Number(state[2])) > clockSlackSeconds) {
    faults.push(`t=${state[2]} and X-RateLimit-Reset ${reset} name different moments`)
  }
  return faults
}

/** How far the two clocks may be apart before the reset is taken for another unit or another moment. */
const clockSlackSeconds = 30
