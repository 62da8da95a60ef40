import { customType, text, timestamp } from 'drizzle-orm/pg-core'

/** A moment, with millisecond precision, always in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** When a row came to be. */
export const createdAt = () => moment('created_at').notNull().defaultNow()

/** A prefixed, time-ordered identifier; see {@link ../../ids.ts}. */
export const id = () => text('id').primaryKey()

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
