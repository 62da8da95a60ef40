import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRobots, productToken } from './rules.ts'

const allows = (text: string, path: string): boolean => parseRobots(text, 'acmebot').allows(path)

describe('robots.txt (RFC 9309)', () => {
  it.each([
    ['nothing forbids nothing', '', '/', true],
    ['an empty disallow forbids nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['a prefix is enough', 'User-agent: *\nDisallow: /private', '/private/x', false],
    ['the longest match counts', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['allow counts among equals', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a star is any run', 'User-agent: *\nDisallow: /*/edit', '/x/y/edit/1', false],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.php$', '/a.php?x', true],
    ['a dollar is the end, met', 'User-agent: *\nDisallow: /*.php$', '/a.php', false],
    ['parts between stars are met in order', 'User-agent: *\nDisallow: /a*b*a$', '/aba', false],
    ['our group counts alone', 'User-agent: *\nDisallow: /\nUser-agent: AcmeBot\nDisallow: /x', '/a', true],
    [
      'our groups are put together',
      'User-agent: acmebot\nDisallow: /a\nUser-agent: *\nDisallow: /c\nUser-agent: ACMEBOT/2\nDisallow: /b',
      '/b',
      false,
    ],
    ['agents in a row share their rules', 'User-agent: x\nUser-agent: acmebot\nDisallow: /a', '/a', false],
    ['another whose name begins alike is not us', 'User-agent: acme\nDisallow: /', '/a', true],
    ['comments and case do not matter', 'USER-AGENT: * # all\nDISALLOW: /a # here', '/a', false],
    ['percent-encoding does not matter', 'User-agent: *\nDisallow: /%7Eann/ü', '/~ann/%C3%BC', false],
    ['robots.txt itself is allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['rules before any agent are nobody’s', 'Disallow: /\nUser-agent: x\nDisallow: /', '/a', true],
  ])('%s', (_rule, text, path, expected) => {
    expect(allows(text, path)).toBe(expected)
  })

  it('tells how long to wait', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 2.5', 'acmebot').crawlDelay).toBe(2.5)
  })

  it('calls us by the token at the start of User-Agent', () => {
    expect(productToken('AcmeBot/1.0 (+https://acme.com)')).toBe('acmebot')
  })

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
        expect(typeof allows(`User-agent: *\nDisallow: ${text}\n${text}`, path)).toBe('boolean')
      }),
    )
  })
})
