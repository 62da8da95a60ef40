import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode } from 'dns-packet'
import type { Answer, Packet } from 'dns-packet'
import { onTestFinished } from 'vitest'

/** What a name server under test answers to a question; undefined is silence. */
export type NameRule = (type: string, name: string) => (Partial<Packet> & { rcode?: number }) | undefined

/** A name server that may be as wrong as the rule wants it, on a loopback port until the test is over: its `address:port`. */
export async function startNameServer(rule: NameRule): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const query = decode(message)
    const [question] = query.questions ?? []
    if (!question) return
    const given = rule(question.type, question.name)
    if (!given) return
    const { rcode = 0, ...packet } = given
    const base: Packet = { type: 'response', id: query.id, flags: 0x84_00 | rcode, questions: [question] }
    socket.send(encode({ ...base, ...packet }), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

export const alias = (name: string, data: string): Answer => ({ type: 'CNAME', name, ttl: 60, data })

export const exchanger = (name: string, exchange: string, ttl = 60, preference = 10): Answer => ({
  type: 'MX',
  name,
  ttl,
  data: { preference, exchange },
})

export const address = (name: string, data: string): Answer => ({ type: 'A', name, ttl: 60, data })
