import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect } from 'node:net'
import {
  decode,
  encode,
  RECURSION_DESIRED,
  streamDecode,
  streamEncode,
  type DecodedPacket,
  type Packet,
} from 'dns-packet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from '../sandbox.ts'
import { resolverOf } from '../testing/with-sandbox.ts'
import type { Sandbox } from '../types.ts'

let sandbox: Sandbox
let port: number
/** More exchangers than 512 octets can carry. */
const crowd = Array.from({ length: 60 }, (_, index) => ({ preference: index, host: `mx${index}.elsewhere.test` }))
beforeAll(async () => {
  sandbox = await startSandbox({ domains: { 'crowd.test': { mx: crowd } } })
  port = Number(sandbox.dnsServers[0]?.split(':')[1])
})
afterAll(() => sandbox.close())

const query = (name: string, more: Partial<Packet> = {}): Buffer =>
  encode({ type: 'query', id: 7, flags: RECURSION_DESIRED, questions: [{ type: 'MX', name }], ...more })

async function overUdp(...messages: Buffer[]): Promise<DecodedPacket> {
  const socket = createSocket('udp4')
  for (const message of messages) socket.send(message, port, '127.0.0.1')
  const [response] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return decode(response)
}

const rcode = (packet: Packet): number => (packet.flags ?? 0) & 15

test('answers with authority, the question as it was asked', async () => {
  const answer = await overUdp(query('InBox.Test'))
  expect(answer).toMatchObject({ id: 7, type: 'response', flag_aa: true, flag_rd: true, flag_ra: true, flag_tc: false })
  expect(answer.questions).toMatchObject([{ name: 'InBox.Test' }])
  expect(answer.answers).toMatchObject([
    { name: 'InBox.Test', type: 'MX', ttl: 60, data: { exchange: 'mx1.inbox.test' } },
  ])
  expect(answer.additionals).toEqual([])
})

test('says NXDOMAIN and NODATA with the SOA of the zone', async () => {
  const unknown = await overUdp(query('unknown.test'))
  expect(rcode(unknown)).toBe(3)
  expect(unknown.authorities).toMatchObject([{ type: 'SOA', name: 'test', ttl: 1 }])
  const noData = await overUdp(query('mx1.inbox.test'))
  expect(rcode(noData)).toBe(0)
  expect(noData.answers).toEqual([])
  expect(noData.authorities).toMatchObject([{ type: 'SOA', name: 'test' }])
  const foreign = await overUdp(query('example.com'))
  expect(rcode(foreign)).toBe(3)
  expect(foreign.authorities).toMatchObject([{ type: 'SOA', name: '.' }])
})

test('answers EDNS with EDNS, and a long answer by its size', async () => {
  const edns = (udpPayloadSize: number): Partial<Packet> => ({
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
  const cut = await overUdp(query('crowd.test'))
  expect(cut).toMatchObject({ flag_tc: true, answers: [] })
  const whole = await overUdp(query('crowd.test', edns(4096)))
  expect(whole.flag_tc).toBe(false)
  expect(whole.answers).toHaveLength(60)
  expect(whole.additionals).toMatchObject([{ type: 'OPT' }])
  expect(await overUdp(query('crowd.test', edns(512)))).toMatchObject({ flag_tc: true })
  expect(await resolverOf(sandbox).resolveMx('crowd.test')).toHaveLength(60)
})

test('serves TCP on the same port, several queries a connection, cut anywhere', async () => {
  const socket = connect(port, '127.0.0.1')
  const question = (name: string): Buffer => streamEncode({ type: 'query', id: 9, questions: [{ type: 'MX', name }] })
  const bytes = Buffer.concat([question('crowd.test'), question('inbox.test')])
  socket.write(bytes.subarray(0, 1))
  await new Promise((resolve) => setTimeout(resolve, 5))
  socket.write(bytes.subarray(1))
  let received = Buffer.alloc(0)
  const answers: (number | undefined)[] = []
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    received = Buffer.concat([received, chunk])
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0)
      answers.push(streamDecode(received.subarray(0, end)).answers?.length)
      received = received.subarray(end)
    }
    if (answers.length === 2) break
  }
  expect(answers).toEqual([60, 1])
})

test('ignores what is no query, and keeps answering', async () => {
  const truncated = query('inbox.test').subarray(0, 20)
  const response = encode({ type: 'response', id: 7, questions: [{ type: 'MX', name: 'inbox.test' }] })
  const answer = await overUdp(
    Buffer.from('hello'),
    Buffer.alloc(0),
    truncated,
    response,
    query('inbox.test', { id: 8 }),
  )
  expect(answer.id).toBe(8)
})

test('refuses other operations and classes, and queries without exactly one question', async () => {
  expect(rcode(await overUdp(query('inbox.test', { flags: 2 << 11 })))).toBe(4)
  expect(rcode(await overUdp(query('inbox.test', { questions: [] })))).toBe(1)
  expect(rcode(await overUdp(query('', { questions: [{ type: 'MX', name: 'inbox.test', class: 'CH' }] })))).toBe(5)
})

test('counts queries, by name only where the name exists', async () => {
  const before = sandbox.stats.dnsQueries
  await overUdp(query('typo.test'))
  await overUdp(query('Catchall.test'))
  expect(sandbox.stats.dnsQueries).toBe(before + 2)
  expect(sandbox.stats.dnsQueriesByName).not.toHaveProperty(['MX typo.test'])
  expect(sandbox.stats.dnsQueriesByName).toHaveProperty(['MX catchall.test'], 1)
})
