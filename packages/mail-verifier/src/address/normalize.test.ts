import { describe, expect, it } from 'vitest'
import { parseAddress } from './parse.ts'

function key(address: string): string | undefined {
  const parsed = parseAddress(address)
  return 'normalized' in parsed ? parsed.normalized : undefined
}

describe('the normalized address', () => {
  it.each([
    ['Jane.Doe@Example.COM', 'jane.doe@example.com'],
    ['jane+news@example.com', 'jane+news@example.com'],
    ['J.a.n.e+news@gmail.com', 'jane@gmail.com'],
    ['jane@googlemail.com', 'jane@gmail.com'],
    ['+tag@gmail.com', '+tag@gmail.com'],
    ['jane.doe+x@gmail.co', 'jane.doe+x@gmail.co'],
    ['"jane"@example.com', 'jane@example.com'],
    [String.raw`"j\ane"@example.com`, 'jane@example.com'],
    ['"Jane Doe"@example.com', '"jane doe"@example.com'],
    [String.raw`"a\"b"@example.com`, String.raw`"a\"b"@example.com`],
    ['"a..b"@gmail.com', '"a..b"@gmail.com'],
    ['JÖRG@Bücher.example', 'jörg@xn--bcher-kva.example'],
    ['jo\u{308}rg@example.com', 'jörg@example.com'],
  ])('of %j is %j', (address, normalized) => {
    expect(key(address)).toBe(normalized)
  })
})
