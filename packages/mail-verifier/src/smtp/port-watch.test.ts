import { beforeEach, describe, expect, it } from 'vitest'
import { createPortWatch } from './port-watch.ts'
import type { PortWatch } from './port-watch.ts'

const minute = 60_000
let time: number
let watch: PortWatch

beforeEach(() => {
  time = 1_000_000
  watch = createPortWatch(() => time)
})

const failHosts = (count: number, prefix = '192.0.2'): void => {
  for (let host = 0; host < count; host++) watch.unreachable(`${prefix}.${host}`)
}

describe('the watch over the mail port', () => {
  it('says that it is blocked when six independent hosts can’t be reached', () => {
    failHosts(5)
    expect(watch.isBlocked).toBe(false)
    failHosts(1, '198.51.100')
    expect(watch.isBlocked).toBe(true)
  })

  it('does not count one host twice', () => {
    for (let again = 0; again < 50; again++) watch.unreachable('192.0.2.1')
    expect(watch.isBlocked).toBe(false)
  })

  it('takes one success, before or in between, as proof that it is open', () => {
    watch.connected()
    failHosts(20)
    expect(watch.isBlocked).toBe(false)
    time += 11 * minute
    failHosts(5)
    watch.connected()
    time += 11 * minute
    failHosts(5)
    expect(watch.isBlocked).toBe(false)
  })

  it('no longer trusts a success of more than ten minutes ago', () => {
    watch.connected()
    time += 11 * minute
    failHosts(6)
    expect(watch.isBlocked).toBe(true)
  })

  it('lets a canary through now and then, and opens when it comes back alive', () => {
    failHosts(6)
    expect(watch.admits()).toBe(false)
    time += 20_000
    expect(watch.admits()).toBe(true)
    expect(watch.admits()).toBe(false)
    time += 20_000
    expect(watch.admits()).toBe(true)
    watch.connected()
    expect(watch.isBlocked).toBe(false)
    expect(watch.admits()).toBe(true)
  })
})
