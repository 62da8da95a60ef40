import { z } from 'zod'
import type { apiKeys } from '../../db/schema/api-keys.ts'
import { idInput, name } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { scopes, type Scope } from '../auth/permissions.ts'

/** For how long a rotated key goes on working beside the new one. */
const overlaps = ['0', '1h', '24h'] as const
export type Overlap = (typeof overlaps)[number]

export const createKeyInput = z.object({
  name,
  scopes: z
    .array(z.enum(scopes))
    .min(1, 'Must name at least one scope')
    .refine((list) => new Set(list).size === list.length, 'Must not name a scope twice'),
  /** When the key ends; without it, never. A date without a time is that day's beginning in UTC. */
  expiresAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], 'Must be an ISO 8601 date')
    .transform((text) => new Date(text))
    .refine((date) => date.getTime() > Date.now(), 'Must be in the future')
    .optional(),
})

export const keyIdInput = z.object({ id: idInput })

export const rotateKeyInput = keyIdInput.extend({ overlap: z.enum(overlaps) })

/** What a caller sees of a key. */
const keyView = z.object({
  id: z.string(),
  name: z.string(),
  /** The last characters of the key. */
  hint: z.string(),
  scopes: z.array(z.enum(scopes)),
  /** The user who made it. */
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().optional(),
  /** To the minute. */
  lastUsedAt: z.string().optional(),
  /** The key that takes this one's place, where it was rotated. */
  replacedBy: z.string().optional(),
})
export type KeyView = z.output<typeof keyView>

/** A new key: the only answer that holds the key itself. */
export const newKeyView = keyView.extend({ key: z.string() })
export type NewKeyView = z.output<typeof newKeyView>

/** Which keys; those that one person made are the ones that end with the membership. */
export const listKeysInput = pageInput.extend({ createdBy: idInput.optional() })

export const keysOutput = pageOf(keyView)

export const revokedView = z.object({ id: z.string(), revokedAt: z.string() })
export type RevokedView = z.output<typeof revokedView>

export type KeyRow = typeof apiKeys.$inferSelect

/** A key as a caller sees it. */
export function viewKey(row: Omit<KeyRow, 'hash'>): KeyView {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: row.scopes as Scope[],
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    ...(row.expiresAt === null ? {} : { expiresAt: row.expiresAt.toISOString() }),
    ...(row.lastUsedAt === null ? {} : { lastUsedAt: row.lastUsedAt.toISOString() }),
    ...(row.replacedBy === null ? {} : { replacedBy: row.replacedBy }),
  }
}
