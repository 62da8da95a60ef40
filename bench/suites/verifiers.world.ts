import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { decode, encode } from 'dns-packet'
import type { Answer } from 'dns-packet'
import type { Variant, Variants } from '../harness/variant.ts'
import { allKinds } from './verifiers.kinds.ts'
import type { Kind } from './verifiers.kinds.ts'

/** Domains of which mailboxes whose number ends with 9 do not exist. */
export const busyDomains = 100
/** Milliseconds before each reply of a busy domain. */
const latency = 20

const busy: Kind = { truth: 'valid', reply: '250 2.1.5 Ok', others: '550 5.1.1 <{rcpt}>: User unknown' }
export const asked = 'jane.roe'

/** The address of a domain's host: each has one, which takes Linux with its 16 million loopback addresses. */
export const addressOf = (domain: string): string =>
  `127.${domain.startsWith('k') ? 1 : 2}.0.${Number(/\d+/.exec(domain)?.[0]) + 1}`

/** Mail hosts and their name server, on loopback. */
async function world(): Promise<Variant> {
  const names = createSocket('udp4')
  names.on('message', (message, { port, address }) => {
    const { id, questions = [] } = decode(message)
    const [question] = questions
    if (!question) return
    const { name, type } = question
    const ttl = 3600
    const answers: Answer[] = []
    if (type === 'MX') answers.push({ type, name, ttl, data: { preference: 10, exchange: `mx.${name}` } })
    if (type === 'A') answers.push({ type, name, ttl, data: addressOf(name.replace(/^mx\./, '')) })
    names.send(encode({ type: 'response', id, flags: 0x84_00, questions, answers }), port, address)
  })
  names.bind(0, '127.0.0.1')
  await once(names, 'listening')

  const domains = [
    ...allKinds.map((kind, index): [string, Kind, number] => [`k${index}.example.com`, kind, 0]),
    ...Array.from({ length: busyDomains }, (_, index): [string, Kind, number] => [
      `b${index}.example.com`,
      busy,
      latency,
    ]),
  ]
  let port = 0
  const servers: Server[] = []
  for (const [domain, kind, delay] of domains) {
    const server = createServer((socket) => converse(socket, kind, delay))
    server.listen(port, addressOf(domain))
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
    servers.push(server)
  }
  return {
    facts: { dns: `127.0.0.1:${names.address().port}`, port: String(port) },
    async close() {
      names.close()
      for (const server of servers) server.close()
    },
  }
}

function converse(socket: Socket, kind: Kind, delay: number): void {
  let sender = ''
  let helo = ''
  const say = (reply: string): void => {
    const lines = reply.split('\n')
    const code = reply.slice(0, 3)
    const wire = lines.map((line, index) => {
      const text = line.startsWith(code) ? line.slice(4) : line
      return `${code}${index < lines.length - 1 ? '-' : ' '}${text}\r\n`
    })
    if (socket.writable) socket.write(wire.join(''))
  }
  const answer = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    const path = /<(.*)>/.exec(line)?.[1] ?? ''
    if (verb === 'QUIT' || !socket.writable) return void (socket.writable && socket.end('221 Bye\r\n'))
    if (verb === 'EHLO') say('250-mx\n250-PIPELINING\n250 ENHANCEDSTATUSCODES')
    else if (verb === 'RCPT') {
      const [local = ''] = path.split('@')
      const isThere = kind === busy ? /^known\d*[0-8]$/.test(local) : local === asked
      say(
        (isThere ? kind.reply : kind.others)
          .replaceAll('{rcpt}', path)
          .replaceAll('{sender}', sender)
          .replaceAll('{helo}', helo),
      )
    } else say('250 2.0.0 Ok')
    if (verb === 'MAIL') sender = path
    if (verb === 'EHLO' || verb === 'HELO') helo = line.slice(5)
  }
  socket.on('error', () => socket.destroy())
  const later = (act: () => void): void => void (delay === 0 ? act() : setTimeout(act, delay))
  later(() => {
    say(kind.banner ?? '220 mx ESMTP')
    if (kind.banner) socket.end()
  })
  createInterface({ input: socket })
    .on('line', (line) => later(() => answer(line)))
    .on('error', () => socket.destroy())
}

export const variants: Variants = { world }
