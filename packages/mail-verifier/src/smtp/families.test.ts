import { expect, it } from 'vitest'
import { createFamilies } from './families.ts'

it('takes IPv6 first, but last for ten minutes after it failed three times without a success', () => {
  let time = 0
  const families = createFamilies(() => time)
  const ips = ['2001:db8::1', '2001:db8::2', '192.0.2.1', '192.0.2.2']
  const swapped = ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8::2']
  expect(families.inOrder(ips)).toEqual(ips)
  for (const ip of ['2001:db8::1', '2001:db8::1', '192.0.2.1', '192.0.2.2', '2001:db8::2']) families.failed(ip)
  expect(families.inOrder(ips)).toEqual(ips)
  families.failed('2001:db8::3')
  expect(families.inOrder(ips)).toEqual(swapped)
  families.connected('192.0.2.1')
  expect(families.inOrder(ips)).toEqual(swapped)
  time += 10 * 60_000
  expect(families.inOrder(ips)).toEqual(ips)
  for (const ip of ips) families.failed(ip)
  families.connected('2001:db8::1')
  families.failed('2001:db8::3')
  expect(families.inOrder(ips)).toEqual(ips)
})
