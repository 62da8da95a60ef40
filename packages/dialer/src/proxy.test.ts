import { describe, expect, it } from 'vitest'
import { parseProxy } from './proxy.ts'

describe('a proxy', () => {
  it.each([
    ['socks5://proxy.example.com', { host: 'proxy.example.com', port: 1080, name: 'proxy.example.com:1080' }],
    ['SOCKS5://Proxy.Example.com:9050/', { host: 'proxy.example.com', port: 9050 }],
    ['socks5://192.0.2.7:1', { host: '192.0.2.7', port: 1, login: undefined, helo: undefined }],
    ['socks5://[2001:db8::7]:1081', { host: '2001:db8::7', port: 1081, name: '[2001:db8::7]:1081' }],
    ['socks5://u:p%40s%3As%2F@proxy.example.com', { login: { username: 'u', password: 'p@s:s/' } }],
    ['socks5://u:p@s@proxy.example.com', { login: { username: 'u', password: 'p@s' }, host: 'proxy.example.com' }],
    ['socks5://proxy?helo=mail1.example.com', { host: 'proxy', helo: 'mail1.example.com' }],
    ['socks5://u_region-de:p@proxy', { id: 'u_region-de@proxy:1080', name: 'proxy:1080' }],
  ])('is read: %s', (text, proxy) => {
    expect(parseProxy(text)).toMatchObject(proxy)
  })

  it.each([
    'socks5:/u:hunter2@h',
    'socks4://u:hunter2@h',
    'socks5h://u:hunter2@h',
    'http://u:hunter2@h',
    'hunter2',
    'socks5://u:hunter2@',
    'socks5://u:hunter2@h:0',
    'socks5://u:hunter2@h:65536',
    'socks5://u:hunter2@h:x',
    'socks5://:hunter2@h',
    'socks5://hunter2@h',
    'socks5://u:hunter2%@h',
    `socks5://u:hunter2${'x'.repeat(256)}@h`,
    'socks5://u:hunter2/x@h',
    'socks5://u:hunter2?x@h',
    'socks5://u:hunter2#x@h',
    'socks5://u:hunter2@a b',
    'socks5://u:hunter2@h?helo=x',
    'socks5://u:hunter2@h?helo=a.b&helo=c.d',
    'socks5://u:hunter2@h?helo=a.b%0d%0aRSET',
    'socks5://u:hunter2@h?name=a.b',
  ])('is refused, and its password not quoted: %s', (text) => {
    expect(() => parseProxy(text)).toThrow(TypeError)
    expect(() => parseProxy(text)).not.toThrow(/hunter2/)
  })
})
