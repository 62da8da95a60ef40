/** Where what was learned is kept by name, so that other processes and later ones need not learn it again. */
export interface Memory<T> {
  /** What was noted; undefined where that is nothing. A rejection counts as nothing. */
  recall(name: string): Promise<T | undefined>
  /** Called when something new was learned. Must not throw. */
  note(name: string, what: T): void
}
