/** The embedded database cannot run here. The message says what happened and, in its last sentence, what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}
