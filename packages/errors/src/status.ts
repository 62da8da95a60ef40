/** The statuses of failures. */
export const errorStatuses = [400, 401, 403, 404, 429, 500] as const

/**
 * The HTTP statuses an API route may answer with. The set is published and closed: a definition with any other
 * status does not compile, and whatever a framework would answer otherwise is translated into one of these.
 */
export const apiStatuses = [200, ...errorStatuses] as const

/** Every status that an API route may answer with. */
export type ApiStatus = (typeof apiStatuses)[number]

/** The statuses of failures. */
export type ErrorStatus = (typeof errorStatuses)[number]
