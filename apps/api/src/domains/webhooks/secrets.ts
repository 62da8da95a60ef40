import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A new secret, as Standard Webhooks writes them: 256 bits behind its prefix. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Secrets before this one that sign as well, at most: more would make the header of a message long. */
const most = 3

/** Secrets as they are kept together, the newest first. */
export const joined = (secrets: readonly string[]): string => secrets.slice(0, most).join(' ')

export const secretsIn = (text: string | undefined): string[] => (text === undefined ? [] : text.split(' '))

/** Keeps secrets that have to be had back: whoever reads the database alone can't sign. */
export interface Vault {
  /** @param owner what the secret belongs to; it can't be opened for anything else */
  seal(secret: string, owner: string): Uint8Array
  /** Undefined where it was sealed with another key, or for another owner. */
  open(sealed: Uint8Array, owner: string): string | undefined
}

const nonceBytes = 12
const tagBytes = 16

/** Seals with AES-256-GCM, under a key that is derived from the product's secret. */
export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'secrets of webhooks', 32))
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
          .setAAD(Buffer.from(owner))
          .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
