import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './private.ts'

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '142.250.1.26', '2a00:1450:400c:c00::1a', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    'lets %s be connected to',
    (ip) => {
      expect(isPublicAddress(ip)).toBe(true)
    },
  )

  it.each([
    ...'0.0.0.0 10.0.0.1 127.0.0.1 127.8.9.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1'.split(' '),
    ...'100.64.0.1 100.100.100.200 192.0.0.192 192.0.2.1 198.18.0.1 203.0.113.1 224.0.0.1 240.0.0.1'.split(' '),
    ...'255.255.255.255 168.63.129.16 :: ::1 fe80::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 2002:7f00:1::'.split(
      ' ',
    ),
    ...'::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe 64:ff9b::10.0.0.1 64:ff9b:1::8.8.8.8 ::127.0.0.1'.split(' '),
    ...'2001::1 100::1 4000::1 fec0::1 3fff::1 nonsense 1.2.3'.split(' '),
  ])('refuses %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false)
  })
})
