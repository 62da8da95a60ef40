import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { bytea, createdAt, id, moment } from './columns.ts'

export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** SHA-256 of the key. The key itself is shown once and never stored. */
    hash: bytea('hash').notNull().unique(),
    /** The last characters of the key, by which a person recognises it. */
    hint: text('hint').notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    /** The key that took this one's place when it was rotated. */
    replacedBy: text('replaced_by'),
  },
  (t) => [index().on(t.organizationId, t.createdAt)],
)
