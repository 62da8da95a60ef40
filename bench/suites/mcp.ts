import { compareServers } from '../harness/compare.ts'
import type { Request } from '../harness/load.ts'
import { ratioOf, type Figure, type Report } from '../harness/report.ts'

const module = new URL('mcp.variants.ts', import.meta.url)

type Facts = Readonly<Record<string, string>>

const asked: Readonly<
  Record<string, (facts: Facts) => { path: string; tool: string; args: object; contains: string }>
> = {
  'who is asking': () => ({ path: '/v1/me', tool: 'whoami', args: {}, contains: 'organization' }),
  'a job': ({ jobId = '' }) => ({
    path: `/v1/verification-jobs/${jobId}`,
    tool: 'get_verification_job',
    args: { jobId },
    contains: 'completed',
  }),
  '25 leads': ({ listId = '' }) => ({
    path: `/v1/lists/${listId}/leads?limit=25`,
    tool: 'list_leads',
    args: { listId, limit: 25 },
    contains: 'p25@inbox.test',
  }),
}

function requests(variant: string, facts: Facts): Readonly<Record<string, Request>> {
  const key = facts['key'] ?? ''
  const requestOf = (scenario: keyof typeof asked): Request => {
    const { path, tool, args, contains } = asked[scenario]?.(facts) ?? { path: '', tool: '', args: {}, contains: '' }
    if (variant === 'REST') return { method: 'GET', path, headers: { 'x-api-key': key }, status: 200, contains }
    const params = { name: tool, arguments: args }
    return {
      method: 'POST',
      path: '/mcp',
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-11-25',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      status: 200,
      contains,
    }
  }
  return Object.fromEntries(Object.keys(asked).map((scenario) => [scenario, requestOf(scenario)]))
}

/** How many times the CPU time of the call over REST each may take. */
const aims: Readonly<Record<string, number>> = { 'who is asking': 1.3, 'a job': 1.3, '25 leads': 1.3 }

/** What an agent's call costs beside the same call over REST. */
export async function run(): Promise<Report> {
  const rows = await compareServers(module, ['REST', 'MCP'], requests, { rounds: 15, ms: 400 })
  const figures = Object.entries(aims).map(([scenario, target]): Figure => ({
    what: `${scenario}: CPU time of the call over REST`,
    measured: ratioOf(rows, scenario, 'REST', 'MCP'),
    relation: '≤',
    target,
    unit: '×',
  }))
  return {
    title: 'calls of tools over MCP, against the same over REST',
    rows,
    figures,
    notes: [
      'A tool answers twice: as text for older clients, and as data.',
      'Who is asking is known without the database, so that the body of the POST, which GET has not, is what is measured.',
    ],
  }
}
