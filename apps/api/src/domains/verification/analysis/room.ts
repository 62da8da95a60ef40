/** Places for what is under way, and how it fares. */
export interface Room {
  readonly taken: number
  /** Counts changes. */
  readonly version: number
  take(): void
  give(places: number): void
  /** Whoever waits, now or later, is told. Only the first failure counts. */
  readonly fail: (reason: unknown) => void
  /** Resolves when places have been given back since a version. Rejects after a failure. */
  change(since: number): Promise<void>
}

export function createRoom(): Room {
  let taken = 0
  let version = 0
  let next = Promise.withResolvers<void>()
  let failure: { readonly reason: unknown } | undefined
  return {
    get taken() {
      return taken
    },
    get version() {
      return version
    },
    take: () => {
      taken++
    },
    give: (places) => {
      taken -= places
      version++
      next.resolve()
      next = Promise.withResolvers()
    },
    fail: (reason) => {
      failure ??= { reason }
      next.resolve() // to look again
      next = Promise.withResolvers()
    },
    change: async (since) => {
      if (failure === undefined && version === since) await next.promise
      if (failure !== undefined) throw failure.reason
    },
  }
}
