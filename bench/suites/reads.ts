import { compareServers } from '../harness/compare.ts'
import type { Request } from '../harness/load.ts'
import { ratioOf, type Figure, type Report } from '../harness/report.ts'

const module = new URL('reads.variants.ts', import.meta.url)
const peers = ['Fastify', 'Hono']

const requests = (_: string, facts: Readonly<Record<string, string>>): Readonly<Record<string, Request>> => {
  const headers = { 'x-api-key': facts['key'] ?? '' }
  const { jobId = '', listId = '' } = facts
  return {
    'GET job': {
      method: 'GET',
      path: `/v1/verification-jobs/${jobId}`,
      headers,
      status: 200,
      contains: '"completed"',
    },
    'GET leads': {
      method: 'GET',
      path: `/v1/lists/${listId}/leads?limit=100`,
      headers,
      status: 200,
      contains: '"p100@inbox.test"',
    },
    'POST verification': {
      method: 'POST',
      path: '/v1/verifications',
      headers,
      body: JSON.stringify({ email: 'ann@inbox.test' }),
      status: 200,
      contains: '"accepted"',
    },
  }
}

/** How many times the CPU time of a peer each may take. */
const aims: Readonly<Record<string, number>> = { 'GET job': 1.8, 'GET leads': 1.8, 'POST verification': 1.8 }

/** What is asked most, against peers whose routes do the same by hand: key, limit, log, SQL that is prepared. */
export async function run(): Promise<Report> {
  const rows = await compareServers(module, ['Leadwright', ...peers], requests, { rounds: 11, ms: 400 })
  const figures = Object.entries(aims).flatMap(([scenario, target]) =>
    peers.map((peer): Figure => ({
      what: `${scenario}: CPU time of ${peer}`,
      measured: ratioOf(rows, scenario, peer, 'Leadwright'),
      relation: '≤',
      target,
      unit: '×',
    })),
  )
  return {
    title: 'reads by key and a question, against routes written by hand on Fastify and Hono with postgres.js',
    rows,
    figures,
    notes: [
      'Peers neither check what they answer, nor wait by a deadline, nor keep a log that customers can look at.',
      'Each process has a sandbox of its own, whose mail host answers at once; its time is in that of the question.',
    ],
  }
}
