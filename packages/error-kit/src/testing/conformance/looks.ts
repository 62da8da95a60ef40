import type { AnyContract } from '../../core/contract.ts'
import { catalogueFaults, entryFaults } from './catalogue.ts'
import { faultsOf } from './judge.ts'
import { limitFaults } from './limits.ts'
import type { ConformancePlan, Probe } from './plan.ts'
import { askUntilLimited } from './provoke.ts'
import { everyOf, seen, seenOf, type Seen } from './seen.ts'
import type { Answer, Server } from './server.ts'

/** Something to look at, and what should be seen. */
export interface Look {
  readonly check: string
  readonly expected: string
  readonly at: (server: Server) => Seen | Promise<Seen>
}

/** What is looked at with. */
export interface LookOptions {
  readonly contract: AnyContract
  readonly plan: ConformancePlan
  readonly key: string | undefined
  readonly provokeRateLimit: boolean
}

/** Everything to look at, in order; what concerns every answer comes last. */
export function looksFor(options: LookOptions): Look[] {
  const { plan, key } = options
  return [
    ...plan.probes.map((probe) => probeLook(options, probe)),
    ...(plan.open === undefined ? [] : [head(options, plan.open)]),
    ...(plan.refusal === undefined ? [] : [problem(options, plan.refusal), language(options, plan.refusal)]),
    ...(plan.catalogue === undefined ? [] : catalogue(options, plan.catalogue)),
    ...(plan.key === undefined || key === undefined
      ? []
      : [success(options, plan.key.path), ...plan.key.probes.map((probe) => probeLook(options, probe))]),
    ...(options.provokeRateLimit ? limit(options) : []),
    ...overall(options),
  ]
}

const withKey = ({ plan, key }: LookOptions): Record<string, string> =>
  plan.key === undefined || key === undefined ? {} : { [plan.key.header]: key }

const named = ({ contract }: LookOptions, code: string): string =>
  `${contract.definitions[code]?.status ?? 'unknown'} ${code}`

const probeLook = (options: LookOptions, probe: Probe): Look => ({
  check: probe.name,
  expected: named(options, probe.code),
  at: async (server) => {
    const headers = { ...probe.headers, ...(probe.keyed && withKey(options)) }
    return seenOf(options.contract, probe, await server.ask({ ...probe, headers }), options.plan.key?.lacksScope)
  },
})

/** Whether a status is of the closed set, successes included. */
const isOfSet = ({ contract }: LookOptions, status: number): boolean =>
  contract.successes.includes(status) || contract.statuses.includes(status)

const head = (options: LookOptions, path: string): Look => ({
  check: 'HEAD',
  expected: 'a status of the set, no body',
  at: async (server) => {
    const answer = await server.ask({ method: 'HEAD', path })
    return seen(answer, [
      ...(isOfSet(options, answer.status) ? [] : [`status ${answer.status}`]),
      ...(answer.text === '' ? [] : ['a body']),
    ])
  },
})

/** RFC 9457 is for a server to offer, so it may answer with the envelope all the same. */
const problem = (options: LookOptions, refusal: Probe): Look => ({
  check: 'problem+json asked for',
  expected: `${named(options, refusal.code)}, in either form`,
  at: async (server) => {
    const headers = { ...refusal.headers, accept: 'application/problem+json' }
    const answer = await server.ask({ ...refusal, headers })
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false
    const faults = isProblem
      ? problemFaults(options.contract, answer, refusal.code)
      : faultsOf(options.contract, answer, refusal.code)
    return seen(answer, faults)
  },
})

function problemFaults(contract: AnyContract, { status, body }: Answer, code: string): string[] {
  const given = Object(body) as Readonly<Record<string, unknown>>
  const faults = status === contract.definitions[code]?.status ? [] : [`status ${status}`]
  if (given['status'] !== status) faults.push('the member status is not the status')
  if (given['code'] !== code) faults.push(`code ${String(given['code'])}`)
  for (const member of ['type', 'title', 'detail']) {
    if (typeof given[member] !== 'string') faults.push(`no ${member}`)
  }
  return faults
}

const language = (options: LookOptions, refusal: Probe): Look => ({
  check: 'another language asked for',
  expected: named(options, refusal.code),
  at: async (server) => {
    const last = options.contract.locales.at(-1) ?? 'en'
    const answer = await server.ask({
      ...refusal,
      headers: { ...refusal.headers, 'accept-language': `${last}, *;q=0.5` },
    })
    return seen(answer, faultsOf(options.contract, answer, refusal.code))
  },
})

function catalogue(options: LookOptions, { path, entry }: NonNullable<ConformancePlan['catalogue']>): Look[] {
  const { contract } = options
  const code = contract.standsFor.notFound
  return [
    {
      check: 'the catalogue',
      expected: '200, every code as published',
      at: async (server) => {
        const answer = await server.ask({ path })
        return seen(answer, catalogueFaults(contract, answer))
      },
    },
    {
      check: 'an entry of the catalogue',
      expected: '200, as published',
      at: async (server) => {
        const answer = await server.ask({ path: entry(code) })
        const faults = answer.status === 200 ? entryFaults(contract, code, answer.body) : [`status ${answer.status}`]
        return seen(answer, faults)
      },
    },
  ]
}

const success = (options: LookOptions, path: string): Look => ({
  check: 'the key itself',
  expected: '200',
  at: async (server) => {
    const answer = await server.ask({ path, headers: withKey(options), metered: true })
    return seen(answer, answer.status === 200 ? [] : [`status ${answer.status}: is the key valid?`])
  },
})

function limit(options: LookOptions): Look[] {
  const { contract, plan } = options
  const code = contract.standsFor.rateLimited
  if (code === undefined || plan.metered === undefined) return []
  const question = { path: plan.metered, headers: withKey(options) }
  return [
    {
      check: 'more requests than the limit',
      expected: named(options, code),
      at: async (server) => {
        const { answer, faults } = await askUntilLimited(contract, code, server, question)
        return seen(answer, faults)
      },
    },
  ]
}

function overall(options: LookOptions): Look[] {
  const { requestId } = options.plan
  return [
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
      at: ({ answers }) => everyOf(answers, ({ status }) => (isOfSet(options, status) ? [] : [`status ${status}`])),
    },
    ...(requestId === undefined ? [] : [uniqueHeader(requestId)]),
  ]
}

const uniqueHeader = (name: string): Look => ({
  check: name,
  expected: 'on every answer, never twice',
  at: ({ answers }) => {
    const before = new Set<string>()
    return everyOf(answers, ({ headers }) => {
      const id = headers.get(name)
      if (!id) return ['missing']
      if (before.has(id)) return [`${id} a second time`]
      before.add(id)
      return []
    })
  },
})
