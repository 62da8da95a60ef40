import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { deadline } from './deadline.ts'

describe('a deadline', () => {
  it('passes after its time, unless it is called off', async () => {
    const passed: string[] = []
    deadline(5, () => passed.push('kept'))
    deadline(5, () => passed.push('called off'))()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(passed).toEqual(['kept'])
  })

  it('does not blame the other side for a stall of this process', async () => {
    const server = createServer((socket) => socket.end('in time')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const first = await new Promise((resolve) => {
      socket.once('connect', () => {
        // What the server says is there long before the time is over, but nobody gets to read it.
        deadline(20, () => resolve('too late'))
        socket.once('data', () => resolve('in time'))
        setImmediate(() => {
          const until = Date.now() + 60
          while (Date.now() < until);
        })
      })
    })
    expect(first).toBe('in time')
    socket.destroy()
    server.close()
  })
})
