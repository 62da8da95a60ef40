import { catalog } from '../../catalog/index.ts'
import { catalogueFaults, entryFaults } from './catalogue.ts'
import { faultsOf, isApiStatus } from './judge.ts'
import { limitFaults } from './limits.ts'
import { keyedProbes, openProbes, type Probe } from './probes.ts'
import { askUntilLimited } from './provoke.ts'
import { everyOf, seen, seenOf, type Seen } from './seen.ts'
import type { Answer, Server } from './server.ts'

/** Something to look at, and what should be seen. */
export interface Look {
  readonly check: string
  readonly expected: string
  readonly at: (server: Server) => Seen | Promise<Seen>
}

/** Everything to look at, in order; what concerns every answer comes last. */
export function looksFor(key: string | undefined, provokeRateLimit: boolean): Look[] {
  return [
    ...openProbes.map((probe) => probeLook(probe)),
    head,
    problem,
    language,
    catalogue,
    entry,
    ...(key === undefined ? [] : [success(key), ...keyedProbes.map((probe) => probeLook(probe, key))]),
    ...(provokeRateLimit ? [limit(key)] : []),
    ...overall,
  ]
}

const withKey = (key: string | undefined): Record<string, string> => (key === undefined ? {} : { 'x-api-key': key })

const probeLook = (probe: Probe, key?: string): Look => ({
  check: probe.name,
  expected: `${catalog[probe.code].status} ${probe.code}`,
  at: async (server) => seenOf(probe, await server.ask({ ...probe, headers: { ...probe.headers, ...withKey(key) } })),
})

const head: Look = {
  check: 'HEAD',
  expected: 'a status of the set, no body',
  at: async (server) => {
    const answer = await server.ask({ method: 'HEAD', path: '/v1/errors' })
    return seen(answer, [
      ...(isApiStatus(answer.status) ? [] : [`status ${answer.status}`]),
      ...(answer.text === '' ? [] : ['a body']),
    ])
  },
}

/** RFC 9457 is ours to offer and not published, so a server may answer with the envelope all the same. */
const problem: Look = {
  check: 'problem+json asked for',
  expected: '401 AUTHENTICATION_REQUIRED, in either form',
  at: async (server) => {
    const answer = await server.ask({ path: '/v1/me', headers: { accept: 'application/problem+json' }, metered: true })
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false
    return seen(answer, isProblem ? problemFaults(answer) : faultsOf(answer, 'AUTHENTICATION_REQUIRED'))
  },
}

function problemFaults({ status, body }: Answer): string[] {
  const given = Object(body) as Readonly<Record<string, unknown>>
  const faults = status === 401 ? [] : [`status ${status}`]
  if (given['status'] !== status) faults.push('the member status is not the status')
  if (given['code'] !== 'AUTHENTICATION_REQUIRED') faults.push(`code ${String(given['code'])}`)
  for (const member of ['type', 'title', 'detail']) {
    if (typeof given[member] !== 'string') faults.push(`no ${member}`)
  }
  return faults
}

const language: Look = {
  check: 'another language asked for',
  expected: '401 AUTHENTICATION_REQUIRED',
  at: async (server) => {
    const answer = await server.ask({ path: '/v1/me', headers: { 'accept-language': 'de, fr;q=0.5' }, metered: true })
    return seen(answer, faultsOf(answer, 'AUTHENTICATION_REQUIRED'))
  },
}

const catalogue: Look = {
  check: 'the catalogue',
  expected: '200, every code as published',
  at: async (server) => {
    const answer = await server.ask({ path: '/v1/errors' })
    return seen(answer, catalogueFaults(answer))
  },
}

const entry: Look = {
  check: 'an entry of the catalogue',
  expected: '200, as published',
  at: async (server) => {
    const answer = await server.ask({ path: '/v1/errors/JOB_NOT_FOUND' })
    return seen(answer, answer.status === 200 ? entryFaults('JOB_NOT_FOUND', answer.body) : [`status ${answer.status}`])
  },
}

const success = (key: string): Look => ({
  check: 'the key itself',
  expected: '200',
  at: async (server) => {
    const answer = await server.ask({ path: '/v1/me', headers: withKey(key), metered: true })
    return seen(answer, answer.status === 200 ? [] : [`status ${answer.status}: is the key valid?`])
  },
})

const limit = (key: string | undefined): Look => ({
  check: 'more requests than the limit',
  expected: '429 RATE_LIMIT_EXCEEDED',
  at: async (server) => {
    const { answer, faults } = await askUntilLimited(server, withKey(key))
    return seen(answer, faults)
  },
})

const overall: readonly Look[] = [
  {
    check: 'rate-limit headers',
    expected: 'both families, agreeing',
    at: ({ answers }) =>
      everyOf(
        answers.filter(({ metered }) => metered),
        limitFaults,
      ),
  },
  {
    check: 'statuses',
    expected: 'of the closed set',
    at: ({ answers }) => everyOf(answers, ({ status }) => (isApiStatus(status) ? [] : [`status ${status}`])),
  },
  {
    check: 'X-Request-Id',
    expected: 'on every answer, never twice',
    at: ({ answers }) => {
      const before = new Set<string>()
      return everyOf(answers, ({ headers }) => {
        const id = headers.get('X-Request-Id')
        if (!id) return ['missing']
        if (before.has(id)) return [`${id} a second time`]
        before.add(id)
        return []
      })
    },
  },
]
