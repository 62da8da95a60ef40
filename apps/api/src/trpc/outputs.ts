import { z } from 'zod'

/**
 * A moment as ISO 8601 in UTC. The format is for readers of the reference; it is not checked on each answer, because
 * whatever is answered comes from a `Date`.
 */
export const timestamp = z.string().meta({ format: 'date-time' })
