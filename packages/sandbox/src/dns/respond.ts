import { AUTHORITATIVE_ANSWER, RECURSION_AVAILABLE, RECURSION_DESIRED, TRUNCATED_RESPONSE } from 'dns-packet'
import { decode, encode, type Answer, type DecodedPacket, type Packet } from 'dns-packet'
import { rcodes, resolveQuestion } from './answer.ts'
import { dnsName, type Zone } from './zone.ts'

const opcodeMask = 0x78_00

/** Without EDNS a UDP answer has at most 512 octets (RFC 1035 §4.2.1). */
const plainUdpSize = 512

/**
 * The answer to a packet, or `undefined` where none is due: it is no DNS query, or its name never answers.
 * Over UDP an answer that does not fit is cut to nothing with TC set, so that the client asks again over TCP.
 */
export function respond(
  zone: Zone,
  message: Buffer,
  transport: 'udp' | 'tcp',
  onQuery: (key: string | undefined) => void,
): Buffer | undefined {
  const query = decodeQuery(message)
  if (query === undefined) return undefined
  const [question] = query.questions ?? []
  const known = question !== undefined && zone.get(dnsName(question.name)) !== undefined
  // Only names that exist are counted by name: a long-lived sandbox must not remember every typo it was asked.
  onQuery(known ? `${question.type} ${dnsName(question.name)}` : undefined)

  const opt = query.additionals?.find((answer) => answer.type === 'OPT')
  const packet = answerTo(zone, query)
  if (packet === undefined) return undefined
  const additionals: Answer[] = opt === undefined ? [] : [ednsReply]
  const full = encode({ ...packet, additionals })
  const limit = transport === 'tcp' ? 65_535 : Math.max(plainUdpSize, opt?.udpPayloadSize ?? plainUdpSize)
  if (full.length <= limit) return full
  return encode({
    ...packet,
    flags: (packet.flags ?? 0) | TRUNCATED_RESPONSE,
    answers: [],
    authorities: [],
    additionals,
  })
}

function decodeQuery(message: Buffer): DecodedPacket | undefined {
  try {
    const packet = decode(message)
    return packet.type === 'query' ? packet : undefined
  } catch {
    // Whatever this is, answering it could only start a loop between two confused servers.
    return undefined
  }
}

function answerTo(zone: Zone, query: DecodedPacket): Packet | undefined {
  const questions = query.questions ?? []
  const flags = AUTHORITATIVE_ANSWER | RECURSION_AVAILABLE | ((query.flags ?? 0) & (RECURSION_DESIRED | opcodeMask))
  const base: Packet = { type: 'response', id: query.id, questions }
  const [question] = questions
  if (((query.flags ?? 0) & opcodeMask) !== 0) return { ...base, flags: flags | rcodes.notimp }
  if (question === undefined || questions.length > 1) return { ...base, flags: flags | rcodes.formerr }
  if (question.class !== 'IN') return { ...base, flags: flags | rcodes.refused }
  const resolution = resolveQuestion(zone, question)
  if (resolution === undefined) return undefined
  const { rcode, answers, authorities } = resolution
  return { ...base, flags: flags | rcode, answers, authorities }
}

const ednsReply: Answer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: 1232,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
}
