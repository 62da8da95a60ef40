import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './parse.ts'

describe('what stands in a cell besides the address', () => {
  it.each([
    ['Jane Roe <jane@iana.org>', /display name/],
    ['"Roe, Jane" <jane@iana.org>;', /display name/],
    ['jane@iana.org <jane@iana.org>', /display name/],
    ['<mailto:jane@iana.org>', /display name/],
    ['mailto:jane@iana.org?subject=Hi', /mailto/],
    ['MAILTO:jane%40iana.org', /mailto/],
    ['E-Mail: jane@iana.org', /word before/],
    ['"jane@iana.org"', /quotation/],
    ['„jane@iana.org“', /quotation/],
    ["'jane@iana.org'", /quotation/],
    ['(jane@iana.org)', /brackets/],
    ['jane@iana.org (office)', /remark/],
    ['jane@iana.org.', /punctuation behind/],
    ['jane@iana.org,', /punctuation behind/],
    ['jane@iana.org ;', /punctuation behind/],
    [',jane@iana.org', /punctuation before/],
    ['jane＠iana．org', /full-width/],
    ['ｊａｎｅ@iana.org', /full-width/],
    ['jane@iana。org.', /full-width/],
    ['ja\u{200b}ne@iana.org', /nobody sees/],
    ['ja\u{ad}ne@iana.org', /nobody sees/],
    ['jane@ia\u{ad}na.org', /nobody sees/],
    ['jane@iana.org”', /punctuation behind/],
    ['“jane@iana.org', /quotation/],
    ['ja\u{2066}ne@iana.org', /nobody sees/],
    ['ja\u{e0061}ne@iana.org', /nobody sees/],
    ['ja\u{200d}ne@iana.org', /nobody sees/],
    ['ja\u{fe0f}ne@iana.org', /nobody sees/],
    ['jane @iana.org', /blank/],
    ['jane@ iana.org', /blank/],
    ['jane @ iana.org', /blank/],
    ['jane@iana .org', /blank/],
    ['jane @iana.org,', /punctuation behind/],
    ['<jane@iana.org', /angle bracket before/],
    ['jane@iana.org >', /angle bracket behind/],
  ])('%j is refused, with words and the address that is meant', (input, words) => {
    const parsed = parseAddress(input)
    expect(parsed).toMatchObject({ suggestion: 'jane@iana.org' })
    expect('message' in parsed && parsed.message).toMatch(words)
  })

  it.each([
    'jane@iana.org, john@iana.org',
    'jane@iana.org john@iana.org',
    'jane@iana.org;john@iana.org',
    'a@iana.org/b@iana.org',
    'Jane <jane@iana.org>, John <john@iana.org>',
  ])('%j is two addresses, and neither is chosen', (input) => {
    const parsed = parseAddress(input)
    expect(parsed).toMatchObject({ problem: 'several_addresses' })
    expect(parsed).not.toHaveProperty('suggestion')
  })

  it.each([
    'te st@iana.org',
    'te,st@iana.org',
    'a@b@iana.org',
    'jane@@iana.org',
    'Jane Roe jane@iana.org',
    'jane roe @iana.org',
    'roe, jane @iana.org',
    'jane@iana.org. john',
    '.jane@iana.org',
    'jane@iana..org',
    'jane',
    'te(x)st@iana.org',
  ])('%j may mean another mailbox, so nothing is suggested', (input) => {
    expect(parseAddress(input)).toHaveProperty('problem')
    expect(parseAddress(input)).not.toHaveProperty('suggestion')
  })

  it('never leads to another mailbox', () => {
    const local = fc.stringMatching(/^[a-z0-9!#$%&*+=?^_{|}~-]{1,8}$/)
    const wrap = fc.constantFrom<(address: string) => string>(
      (address) => `<${address}>`,
      (address) => `Jane Roe <${address}>`,
      (address) => `"${address}"`,
      (address) => `(${address})`,
      (address) => `${address};`,
      (address) => `\u200b${address}.`,
      (address) => `${address.slice(0, 1)}\u200b${address.slice(1)}`,
      (address) => address.replace('@', '＠'),
    )
    fc.assert(
      fc.property(local, wrap, wrap, (name, inner, outer) => {
        const address = `${name}@iana.org`
        const parsed = parseAddress(outer(inner(address)))
        if ('suggestion' in parsed) expect(parsed.suggestion).toBe(address)
        else if ('address' in parsed) expect(parsed.address).toBe(address)
      }),
    )
  })
})
