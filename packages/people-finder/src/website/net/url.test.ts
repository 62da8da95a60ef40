import { describe, expect, it } from 'vitest'
import { judgeUrl, parseDomain, siteOf } from './url.ts'

const ports = { https: 443, http: 80 }
const judge = (url: string, allow = false): string => {
  const judged = judgeUrl(new URL(url), ports, allow)
  return judged.ok ? judged.url.href : judged.reason
}

describe('a URL', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://acme.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@acme.com/',
    'http://u:p@acme.com/',
    'http://acme.com:22/',
    'https://acme.com:80/',
  ])('is left alone: %s', (url) => {
    expect(judge(url)).toBe('no_page')
  })

  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://8.8.8.8/',
  ])('may not be an address: %s', (url) => {
    expect(judge(url)).toBe('private_address')
  })

  it('is taken with the default port, and without its fragment', () => {
    expect(judge('https://acme.com:443/a#b')).toBe('https://acme.com/a')
  })

  it('means the configured port where it names none', () => {
    const judged = judgeUrl(new URL('http://acme.com/'), { https: null, http: 8080 }, false)
    expect(judged.ok && judged.url.href).toBe('http://acme.com:8080/')
  })
})

describe('a domain', () => {
  it.each([
    ['ACME.com.', 'acme.com'],
    [' bücher.example ', 'xn--bcher-kva.example'],
  ])('is read: %s', (text, host) => {
    expect(parseDomain(text)).toBe(host)
  })

  it.each([
    '',
    'a b.com',
    'acme.com/x',
    'acme.com:80',
    'u@acme.com',
    '[::1]',
    '-a.com',
    'a..com',
    'acme.123',
    `${'a'.repeat(64)}.com`,
  ])('is none: %s', (text) => {
    expect(parseDomain(text)).toBeUndefined()
  })

  it.each([
    ['www.acme.co.uk', 'acme.co.uk'],
    ['ann.github.io', 'ann.github.io'],
    ['a.b.test', 'b.test'],
  ])('belongs to a site: %s', (host, site) => {
    expect(siteOf(host)).toBe(site)
  })
})
