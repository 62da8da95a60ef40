import { hash } from 'node:crypto'
import { parseAddress } from '@leadwright/mail-verifier'
import { z } from 'zod'

/**
 * The address of an account or an invitation, by the product's own grammar: international domains, in either spelling,
 * and every character that a mailbox can have. The domain is kept as A-labels and everything in lower case, so that both
 * spellings are one account.
 */
export const accountAddress = z
  .string()
  .max(1000)
  .transform((input, context) => {
    const parsed = parseAddress(input)
    if (!('problem' in parsed)) return `${parsed.local.toLowerCase()}@${parsed.domain}`
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  })

/**
 * Who is behind an address, as a key that tells nobody the address. A tag after `+` counts nowhere: where a provider
 * delivers it to somebody else, two people share one grant of free credits, which is little harm; the other way round,
 * one person would have as many as there are tags. Dots count, but for the providers that say that they do not.
 */
export function personOf(address: string): string {
  const parsed = parseAddress(address)
  const mailbox = 'problem' in parsed ? address.toLowerCase() : parsed.normalized
  return hash('sha256', mailbox.replace(/^([^+@"]+)\+[^@]*@/, '$1@'), 'hex')
}
