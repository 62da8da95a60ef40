import { compareServers } from '../harness/compare.ts'
import { ratioOf, type Report } from '../harness/report.ts'

const module = new URL('auth-read.variants.ts', import.meta.url)
const scenario = 'GET /v1/me'

/** A read by API key, authenticated and metered, against the same route that lets everybody in. */
export async function run(): Promise<Report> {
  const rows = await compareServers(
    module,
    ['unguarded', 'by API key, metered'],
    (_, facts) => ({
      [scenario]: {
        method: 'GET',
        path: '/v1/me',
        headers: { 'x-api-key': facts['key'] ?? '' },
        status: 200,
        contains: '"organization"',
      },
    }),
    { rounds: 21, ms: 400 },
  )
  return {
    title: 'an authenticated, metered read (limits in memory, key remembered) against the same route without either',
    rows,
    figures: [
      {
        what: 'rate of the same route without authentication and limiter',
        measured: ratioOf(rows, scenario, 'by API key, metered', 'unguarded'),
        relation: '≥',
        target: 0.5,
        unit: '×',
      },
    ],
  }
}
