import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode } from 'dns-packet'
import type { Answer } from 'dns-packet'
import { back, client, clientName, foreign, front, mxName, served } from './setting.ts'

const ttl = 60
const mx = (exchange: string): ((name: string) => Answer) => {
  return (name) => ({ type: 'MX', name, ttl, data: { preference: 10, exchange } })
}
const a = (address: string): ((name: string) => Answer) => {
  return (name) => ({ type: 'A', name, ttl, data: address })
}
const ptr = (host: string): ((name: string) => Answer) => {
  return (name) => ({ type: 'PTR', name, ttl, data: host })
}
const reverse = (address: string): string => `${address.split('.').toReversed().join('.')}.in-addr.arpa`

const records: Readonly<Record<string, (name: string) => Answer>> = {
  [`MX ${served}`]: mx(mxName),
  [`MX ${foreign}`]: mx(mxName),
  [`MX ${clientName}`]: mx(clientName),
  [`A ${mxName}`]: a(front),
  [`A back.${mxName}`]: a(back),
  [`A ${clientName}`]: a(client),
  [`PTR ${reverse(client)}`]: ptr(clientName),
  [`PTR ${reverse(front)}`]: ptr(mxName),
  [`PTR ${reverse(back)}`]: ptr(`back.${mxName}`),
}
const names = new Set(Object.keys(records).map((key) => key.slice(key.indexOf(' ') + 1)))

/** The name server of this world, for the verifier and for the servers, until the process ends. */
export async function startNameServer(): Promise<void> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { id, questions = [] } = decode(message)
    const [question] = questions
    if (!question) return
    const name = question.name.toLowerCase()
    const record = records[`${question.type} ${name}`]
    const rcode = names.has(name) ? 0 : 3
    const answers = record ? [record(question.name)] : []
    socket.send(encode({ type: 'response', id, flags: 0x84_00 | rcode, questions: [question], answers }), port, address)
  })
  socket.bind(53, client)
  await once(socket, 'listening')
}
