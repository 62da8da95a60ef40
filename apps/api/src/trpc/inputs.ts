import { z } from 'zod'

/** Text that PostgreSQL can store: its text type has no NUL. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0'), 'Must not contain NUL characters')

/** A name that a person gave something. */
export const name = text(200).trim().min(1, 'Must not be empty')

/**
 * An identifier as it came. Any text is let through to the look-up, because a malformed identifier is answered like a
 * missing item; only what the database could not even compare is cut off.
 */
export const idInput = z
  .string()
  .max(200)
  .transform((value) => value.replaceAll('\0', ''))
