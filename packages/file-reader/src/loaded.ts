/** What reads a file is a script of its own, and it did not come. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded'
}

/** A script that is only loaded where a file needs it, because it is large. @throws NotLoaded */
export const loaded = <T>(what: string, script: Promise<T>): Promise<T> =>
  script.catch((cause: unknown) => {
    throw new NotLoaded(`${what} could not be loaded`, { cause })
  })
