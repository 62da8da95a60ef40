/** What goes through all leads of a list, or all of a file once it is here. Milliseconds. */
export const longest = { ms: 60_000, isLong: true } as const

/** A file that is still on its way: the server ends a request that takes two minutes to arrive. Milliseconds. */
export const upload = { ms: 150_000, isLong: true } as const
