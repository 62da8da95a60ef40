import { randomInt } from 'node:crypto'
import { decode, encode, RECURSION_DESIRED, TRUNCATED_RESPONSE } from 'dns-packet'
import type { DecodedPacket } from 'dns-packet'
import { overTcp, overUdp } from './exchange.ts'
import type { NameServer } from './exchange.ts'

export interface MxRecord {
  exchange: string
  priority: number
}

/** What a name server says of a domain's exchangers. */
export interface MxAnswer {
  kind: 'records' | 'nodata' | 'nxdomain'
  records: MxRecord[]
  /** Seconds: the shortest of the records and aliases on the way. */
  ttl: number
  /** Where aliases led to, as far as this server followed them. */
  owner: string
}

/** Octets of a UDP answer: what crosses every network whole (DNS Flag Day 2020). */
const udpPayloadSize = 1232
const rcodeMask = 0x0f

/**
 * Asks for MX records in our own words, because node:dns tells neither their TTL nor where an alias led. Rejects where the
 * server fails, refuses, answers something else or not in time.
 */
export async function queryMx(server: NameServer, name: string, timeout: number): Promise<MxAnswer> {
  const id = randomInt(0x1_00_00)
  const query = encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ type: 'MX', name, class: 'IN' }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  })
  const read = (message: Buffer): DecodedPacket | undefined => {
    const packet = decoded(message)
    const [question] = packet?.questions ?? []
    const isOurs = packet?.type === 'response' && packet.id === id
    return isOurs && question?.type === 'MX' && bare(question.name) === bare(name) ? packet : undefined
  }
  const short = await overUdp(server, query, timeout, read)
  const isCut = ((short.flags ?? 0) & TRUNCATED_RESPONSE) !== 0
  return interpret(isCut ? await overTcp(server, query, timeout, read) : short, name)
}

function interpret(packet: DecodedPacket, name: string): MxAnswer {
  const rcode = (packet.flags ?? 0) & rcodeMask
  if (rcode !== 0 && rcode !== 3) throw new Error('The name server failed')
  const answers = packet.answers ?? []
  let owner = bare(name)
  let ttl = Number.POSITIVE_INFINITY
  for (let alias = 0; alias < answers.length; alias++) {
    const next = answers.find((one) => one.type === 'CNAME' && bare(one.name) === owner)
    if (next?.type !== 'CNAME') break
    owner = bare(next.data)
    ttl = Math.min(ttl, next.ttl ?? 0)
  }
  const records: MxRecord[] = []
  for (const answer of answers) {
    if (answer.type !== 'MX' || bare(answer.name) !== owner) continue
    records.push({ exchange: answer.data.exchange, priority: answer.data.preference ?? 0 })
    ttl = Math.min(ttl, answer.ttl ?? 0)
  }
  // MX of somebody else only: no word about whether this name has any.
  if (records.length === 0 && answers.some(({ type }) => type === 'MX')) throw new Error('Records of another name')
  const kind = records.length > 0 ? 'records' : rcode === 3 ? 'nxdomain' : 'nodata'
  return { kind, records, ttl, owner }
}

function decoded(message: Buffer): DecodedPacket | undefined {
  try {
    return decode(message)
  } catch {
    return undefined
  }
}

/** Names compare without case and without the final dot. */
const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '')
