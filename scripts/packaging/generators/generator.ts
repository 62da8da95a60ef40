/** A public generator of clients, set up as its own documentation says. */
export interface Generator {
  /** That of its journey, too: `journeys/<name>.ts`. */
  readonly name: string
  /** What a user installs, the newest when this was written. */
  readonly dependencies: Readonly<Record<string, string>>
  /** The command and its arguments; it runs in the user's project, and writes into `client/`. */
  readonly command: (input: GeneratorInput) => readonly [binary: string, ...string[]]
  /** The generator's own configuration. */
  readonly config?: (input: GeneratorInput) => { readonly file: string; readonly content: string }
}

export interface GeneratorInput {
  /** Path of the OpenAPI document. */
  readonly document: string
  /** Where the API is. */
  readonly baseUrl: string
}
