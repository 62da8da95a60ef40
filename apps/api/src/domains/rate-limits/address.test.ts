import { expect, it } from 'vitest'
import { addressBucket } from './address.ts'

it('counts an IPv4 address as itself, also when it is mapped into IPv6', () => {
  expect(addressBucket('203.0.113.9')).toBe('203.0.113.9')
  expect(addressBucket('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

it('counts an IPv6 address as its /64', () => {
  expect(addressBucket('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(addressBucket('2001:db8:1:2::ffff')).toBe(addressBucket('2001:db8:1:2:aaaa::1'))
  expect(addressBucket('2001:db8:1:3::1')).not.toBe(addressBucket('2001:db8:1:2::1'))
})

it('counts what is no address in one bucket of its own', () => {
  expect(addressBucket('')).toBe('unknown')
})
