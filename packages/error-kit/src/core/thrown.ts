/** What something thrown says of itself, in one line. Anything can be thrown. */
export const firstLineOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).trim().split('\n', 1)[0] ?? ''
