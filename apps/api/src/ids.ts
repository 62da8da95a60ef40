import { randomBytes } from 'node:crypto'

/** The kinds of things that have identifiers of ours, by prefix. */
export type IdPrefix = 'lst' | 'imp' | 'job' | 'key' | 'rsv' | 'op' | 'pur' | 'rev' | 'vrd' | 'whk' | 'evt'

/**
 * A new identifier: the prefix and a UUID version 7 (RFC 9562, 5.7) in hex, so that identifiers sort by creation time
 * and a page of them is a range of an index.
 */
export function newId(prefix: IdPrefix, now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  return `${prefix}_${bytes.toString('hex')}`
}

/** The identifier of another kind that belongs to the same seed: what an operation creates when it runs again. */
export const siblingId = (id: string, prefix: IdPrefix): string => `${prefix}_${id.slice(id.indexOf('_') + 1)}`
