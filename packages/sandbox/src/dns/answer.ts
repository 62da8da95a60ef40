import type { Answer, Question } from 'dns-packet'
import type { DnsFault, DnsFaults } from '../types.ts'
import { dnsName, type Node, type Zone } from './zone.ts'

export const rcodes = { noerror: 0, formerr: 1, servfail: 2, nxdomain: 3, notimp: 4, refused: 5 } as const

export interface Resolution {
  readonly rcode: number
  readonly answers: Answer[]
  readonly authorities: Answer[]
}

/** Seconds for which a "no such name" may be cached: short, since tests add domains as they go. */
const negativeTtl = 1

/** Long enough for any real chain; a loop ends here and is answered as far as it was followed. */
const maxAliases = 8

/** What the zone says to a question, aliases followed; `undefined` when the name is told not to answer. */
export function resolveQuestion(zone: Zone, question: Question): Resolution | undefined {
  const answers: Answer[] = []
  let owner = question.name
  for (let aliases = 0; aliases <= maxAliases; aliases++) {
    const node = zone.get(dnsName(owner))
    const fault = node && faultOf(node.faults, question.type)
    if (fault === 'timeout') return undefined
    if (fault === 'servfail') return { rcode: rcodes.servfail, answers: [], authorities: [] }
    if (fault === 'nxdomain' || !zone.has(dnsName(owner))) return negative(rcodes.nxdomain, owner, answers)
    if (node?.cname === undefined || question.type === 'CNAME') {
      const records = recordsOf(node, owner, question.type)
      return records.length > 0
        ? { rcode: rcodes.noerror, answers: [...answers, ...records], authorities: [] }
        : negative(rcodes.noerror, owner, answers)
    }
    answers.push({ type: 'CNAME', name: owner, ttl: node.ttl, data: node.cname })
    owner = node.cname
  }
  return { rcode: rcodes.noerror, answers, authorities: [] }
}

function faultOf(faults: DnsFaults | undefined, type: string): DnsFault | undefined {
  if (typeof faults === 'string') return faults
  return type === 'MX' || type === 'A' || type === 'AAAA' ? faults?.[type] : undefined
}

function recordsOf(node: Node | undefined, name: string, type: string): Answer[] {
  if (type === 'SOA' && dnsName(name) === apexOf(name)) return [soa(name)]
  if (node === undefined) return []
  const { ttl } = node
  switch (type) {
    case 'MX':
      return node.mx.map((data) => ({ type: 'MX', name, ttl, data }))
    case 'A':
    case 'AAAA':
      return node.addresses.filter((address) => address.type === type).map(({ ip }) => ({ type, name, ttl, data: ip }))
    case 'CNAME':
      return node.cname === undefined ? [] : [{ type, name, ttl, data: node.cname }]
    default:
      return []
  }
}

/** Negative answers carry the zone's SOA, whose minimum is how long they may be cached (RFC 2308). */
const negative = (rcode: number, name: string, answers: Answer[]): Resolution => ({
  rcode,
  answers,
  authorities: [soa(apexOf(name))],
})

/** Everything under `.test` is one zone; all other names are answered by the root. */
const apexOf = (name: string): string => (/(?:^|\.)test\.?$/i.test(name) ? 'test' : '')

const soa = (name: string): Answer => ({
  type: 'SOA',
  name: name === '' ? '.' : name,
  ttl: negativeTtl,
  data: {
    mname: 'ns.sandbox.test',
    rname: 'hostmaster.sandbox.test',
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: negativeTtl,
  },
})
