import { describe, expect, it } from 'vitest'
import { clientAddress, trustedProxies } from './client-address.ts'

describe('the address that a request came from', () => {
  const proxies = trustedProxies(['10.0.0.0/8', '2001:db8::/32'])

  it('is the peer, whatever the headers claim, while no proxy is configured', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', trustedProxies([]))).toBe('203.0.113.9')
    expect(clientAddress('203.0.113.9', '198.51.100.1', proxies)).toBe('203.0.113.9')
  })

  it('is what a configured proxy says, up to the first hop that is not one', () => {
    expect(clientAddress('10.1.2.3', '198.51.100.1', proxies)).toBe('198.51.100.1')
    expect(clientAddress('10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', proxies)).toBe('198.51.100.1')
    expect(clientAddress('2001:db8::5', '2001:db9::1', proxies)).toBe('2001:db9::1')
    expect(clientAddress('::ffff:10.1.2.3', '198.51.100.1', proxies)).toBe('198.51.100.1')
  })

  it('falls back to the peer where the header is garbage', () => {
    expect(clientAddress('10.1.2.3', 'unknown, evil', proxies)).toBe('10.1.2.3')
    expect(clientAddress('10.1.2.3', null, proxies)).toBe('10.1.2.3')
  })
})
