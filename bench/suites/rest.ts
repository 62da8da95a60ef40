import { compareServers } from '../harness/compare.ts'
import type { Request } from '../harness/load.ts'
import { ratioOf, type Figure, type Report } from '../harness/report.ts'
import { missingJob, presentJob } from './work.ts'

const module = new URL('rest.variants.ts', import.meta.url)
const variants = ['bare Hono', 'Leadwright', 'oRPC', 'trpc-to-openapi', 'trpc-to-openapi, node']

const get = (jobId: string, limit = '20'): Pick<Request, 'method' | 'path'> => ({
  method: 'GET',
  path: `/v1/jobs/${jobId}?limit=${limit}`,
})
const post = (jobId: string, action = 'proceed'): Pick<Request, 'method' | 'path' | 'body'> => ({
  method: 'POST',
  path: `/v1/jobs/${jobId}`,
  body: JSON.stringify({ action, note: 'The estimate is fine, go ahead with all of them.' }),
})

const requests: Readonly<Record<string, Request>> = {
  'GET, success': { ...get(presentJob), status: 200, contains: '"analyzing"' },
  'GET, error': { ...get(missingJob), status: 404, contains: missingJob },
  'GET, invalid': { ...get(presentJob, '1000'), status: 400, contains: 'limit' },
  'POST, success': { ...post(presentJob), status: 200, contains: '"analyzing"' },
  'POST, error': { ...post(missingJob), status: 404, contains: missingJob },
  'POST, invalid': { ...post(presentJob, 'perhaps'), status: 400, contains: 'action' },
}

/** What a scenario is to reach of a route written by hand. */
const ofBareHono = (scenario: string): number => {
  if (scenario.endsWith('error')) return 0.8
  return scenario.endsWith('invalid') ? 0.7 : 0.6
}

/** Procedures over REST against a route written by hand and against what else serves procedures over REST. */
export async function run(): Promise<Report> {
  const rows = await compareServers(module, variants, () => requests, { rounds: 9, ms: 250 })
  const figures = Object.keys(requests).flatMap((scenario) => {
    const figure = (reference: string, target: number): Figure => ({
      what: `${scenario}: rate of ${reference}`,
      measured: ratioOf(rows, scenario, 'Leadwright', reference),
      relation: '≥',
      target,
      unit: '×',
    })
    return [figure('bare Hono', ofBareHono(scenario)), figure('oRPC', 2.5), figure('trpc-to-openapi', 2.5)]
  })
  return {
    title: 'procedures over REST, against a route written by hand and other adapters',
    rows,
    figures,
    notes: ['All are served by @hono/node-server, but "trpc-to-openapi, node", which has no Hono in front of it.'],
  }
}
