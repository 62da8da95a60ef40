import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

// A key is `lw_live_`, 22 random base62 characters (131 bits) and a checksum of 6: the CRC-32 (the one of zlib) of all
// that stands before it, as a base62 number padded with zeros. The checksum is no secret and proves nothing; it lets a
// mistyped or cut-off key be refused before a database is asked, and lets secret scanners tell a key from noise.
// The idea is GitHub's: https://github.blog/engineering/behind-githubs-new-authentication-token-formats/

/** Base62, in the order of ASCII. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const prefix = 'lw_live_'
const randomLength = 22
const checksumLength = 6 // 62^6 > 2^32
const shape = new RegExp(`^${prefix}[0-9A-Za-z]{${randomLength + checksumLength}}$`)

/** A new key. */
export function generateKey(): string {
  const body = prefix + randomBase62(randomLength)
  return body + checksumOf(body)
}

/** Whether a text has the form of a key, its checksum included. A key with any one character changed has not. */
export function isWellFormedKey(text: string): boolean {
  if (!shape.test(text)) return false
  return checksumOf(text.slice(0, -checksumLength)) === text.slice(-checksumLength)
}

/** The end of a key, by which a person recognises it. It is the checksum's, so that no random part is given away as it is. */
export const hintOf = (key: string): string => key.slice(-4)

function checksumOf(body: string): string {
  let rest = crc32(body)
  let digits = ''
  for (let i = 0; i < checksumLength; i++) {
    digits = alphabet.charAt(rest % 62) + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}

function randomBase62(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length - text.length)) {
      // 248 is the largest multiple of 62 in a byte: what lies above would make the first characters likelier.
      if (byte < 248) text += alphabet.charAt(byte % 62)
    }
  }
  return text
}
