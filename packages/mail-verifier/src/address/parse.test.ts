import { describe, expect, it } from 'vitest'
import { parseAddress } from './parse.ts'
import type { SyntaxProblemKind } from './problem.ts'

const l64 = 'a'.repeat(64)
const label63 = 'b'.repeat(63)
const domain253 = `${'c'.repeat(61)}.${label63}.${label63}.${label63}`

describe('parseAddress accepts', () => {
  it.each([
    ['test@iana.org', 'test', 'iana.org'],
    ['a@iana.org', 'a', 'iana.org'],
    ['test@nominet.org.uk', 'test', 'nominet.org.uk'],
    ['test@about.museum', 'test', 'about.museum'],
    ['test@e.com', 'test', 'e.com'],
    ['test.test@iana.org', 'test.test', 'iana.org'],
    ["!#$%&'*+/=?^_`{|}~-@iana.org", "!#$%&'*+/=?^_`{|}~-", 'iana.org'],
    ['123@iana.org', '123', 'iana.org'],
    ['test@123.com', 'test', '123.com'],
    ['test@c--n.com', 'test', 'c--n.com'],
    ['test@ab--cd.com', 'test', 'ab--cd.com'],
    ['Test@IANA.Org', 'Test', 'iana.org'],
    [`${l64}@iana.org`, l64, 'iana.org'],
    [`test@${label63}.com`, 'test', `${label63}.com`],
    ['"test"@iana.org', '"test"', 'iana.org'],
    ['""@iana.org', '""', 'iana.org'],
    ['"te st"@iana.org', '"te st"', 'iana.org'],
    ['"te@st"@iana.org', '"te@st"', 'iana.org'],
    [String.raw`"\a"@iana.org`, String.raw`"\a"`, 'iana.org'],
    [String.raw`"\""@iana.org`, String.raw`"\""`, 'iana.org'],
    [String.raw`"\\"@iana.org`, String.raw`"\\"`, 'iana.org'],
    ['"test..dots"@iana.org', '"test..dots"', 'iana.org'],
    ['  jane@iana.org\t\r\n', 'jane', 'iana.org'],
    ['\u{feff}jane@iana.org\u{200b}\u{a0}', 'jane', 'iana.org'],
    ['jane@bücher.example', 'jane', 'xn--bcher-kva.example'],
    ['jane@BÜCHER.example', 'jane', 'xn--bcher-kva.example'],
    ['jane@xn--bcher-kva.example', 'jane', 'xn--bcher-kva.example'],
    ['jane@faß.de', 'jane', 'xn--fa-hia.de'],
    ['jane@日本語。jp', 'jane', 'xn--wgv71a119e.jp'],
    ['jane@ｅｘａｍｐｌｅ.com', 'jane', 'example.com'],
    ['用户@例え.jp', '用户', 'xn--r8jz45g.jp'],
    ['jörg@example.com', 'jörg', 'example.com'],
    ['भारत@xn--h2brj9c.example', 'भारत', 'xn--h2brj9c.example'],
  ])('%j', (input, local, domain) => {
    expect(parseAddress(input)).toMatchObject({ local, domain })
  })

  it('keeps the address as written but trimmed', () => {
    expect(parseAddress(' Jane@Bücher.example ')).toMatchObject({ address: 'Jane@Bücher.example' })
  })
})

describe('parseAddress refuses', () => {
  it.each<[string, SyntaxProblemKind]>([
    ['', 'empty'],
    [' \t ', 'empty'],
    ['test', 'missing_at'],
    ['iana.org', 'missing_at'],
    ['@', 'local_empty'],
    ['@iana.org', 'local_empty'],
    ['test@', 'domain_empty'],
    ['test@@iana.org', 'multiple_at'],
    ['a@b@iana.org', 'multiple_at'],
    ['.test@iana.org', 'local_dots'],
    ['test.@iana.org', 'local_dots'],
    ['test..iana@iana.org', 'local_dots'],
    ['te st@iana.org', 'local_character'],
    ['te,st@iana.org', 'local_character'],
    ['te(comment)st@iana.org', 'local_character'],
    ['mailto:test@iana.org', 'local_character'],
    [String.raw`te\st@iana.org`, 'local_character'],
    ['te"st"@iana.org', 'local_character'],
    ['test"@iana.org', 'local_character'],
    ['"test@iana.org', 'local_quoting'],
    ['"""@iana.org', 'local_quoting'],
    ['"test"test@iana.org', 'local_quoting'],
    ['"test".test@iana.org', 'local_quoting'],
    [String.raw`"test\"@iana.org`, 'local_quoting'],
    [`${l64}a@iana.org`, 'local_too_long'],
    [`${'é'.repeat(33)}@iana.org`, 'local_too_long'],
    ['test@.iana.org', 'domain_dots'],
    ['test@iana.org.', 'domain_dots'],
    ['test@iana..com', 'domain_dots'],
    ['test@-iana.org', 'domain_hyphen'],
    ['test@iana-.com', 'domain_hyphen'],
    ['test@iana.org-', 'domain_hyphen'],
    ['test@ia na.org', 'domain_character'],
    ['test@ia_na.org', 'domain_character'],
    ['test@iana/icann.org', 'domain_character'],
    ['test@iana!icann.org', 'domain_character'],
    ['test@iana.org(comment)', 'domain_character'],
    ['test@"iana".org', 'domain_character'],
    ['test@bü_cher.org', 'domain_character'],
    [`test@${label63}b.com`, 'domain_label_too_long'],
    [`test@d${domain253}`, 'domain_too_long'],
    [`t@${domain253}`, 'too_long'],
    ['test@localhost', 'domain_not_qualified'],
    ['test@org', 'domain_not_qualified'],
    ['test@1.2.3.4', 'domain_numeric'],
    ['test@example.123', 'domain_numeric'],
    ['test@[127.0.0.1]', 'address_literal'],
    ['test@[IPv6:::1]', 'address_literal'],
    ['test@xn--a.com', 'domain_idn'],
    ['test@\u{200d}.com', 'domain_idn'],
    ['Jane <jane@iana.org>', 'display_name'],
    ['<jane@iana.org>', 'display_name'],
    ['te\u{0}st@iana.org', 'invalid_character'],
    ['te\r\nst@iana.org', 'invalid_character'],
    ['"te\r\nst"@iana.org', 'invalid_character'],
    ['te\u{7f}st@iana.org', 'invalid_character'],
    ['j\u{fffd}rg@iana.org', 'invalid_character'],
    ['te\u{a0}st@iana.org', 'invalid_character'],
    ['te\u{202e}st@iana.org', 'invalid_character'],
    ['te\u{d800}st@iana.org', 'invalid_character'],
    ['x'.repeat(1_000_000), 'too_long'],
  ])('%j as %s', (input, problem) => {
    const result = parseAddress(input)
    expect(result).toMatchObject({ problem })
    expect('message' in result && result.message).toMatch(/^[A-Z].*\.$/)
  })
})
