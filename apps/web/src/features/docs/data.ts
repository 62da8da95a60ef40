/** A page about a code, as `pnpm generate` writes it; `why` and `fix` are HTML of ours. */
export interface ErrorPage {
  readonly code: string
  readonly status: number
  readonly retryable: boolean
  readonly summary: string
  readonly resolution: string
  readonly why: string
  readonly fix: string
  /** What `why` and `fix` say, without markup. */
  readonly text: string
  /** A whole answer: status line, headers, body. */
  readonly example: string
  readonly details: readonly DetailsMember[] | null
  readonly operations: readonly { readonly operationId: string; readonly method: string; readonly path: string }[]
  readonly related: readonly string[]
}

/** A member of `details`, under its path. */
export interface DetailsMember {
  readonly name: string
  readonly type: string
  readonly optional: boolean
  readonly meaning: string
}

export interface Guide {
  readonly name: string
  readonly title: string
  readonly html: string
}

/** Every code's page. A chunk of its own: nothing but the documentation needs it. */
export const loadErrorPages = async (): Promise<readonly ErrorPage[]> =>
  (await import('../../generated/error-pages.json')).default

export const loadGuides = async (): Promise<readonly Guide[]> => (await import('../../generated/guides.json')).default
