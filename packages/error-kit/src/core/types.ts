import type { ContractError } from './contract-error.ts'

// Nothing here mentions a schema, so that declarations of clients do without a schema library.

/** What the types of every layer know of a code. Small, and without a schema in it, so that it can be written down. */
export interface CodeFacts {
  readonly status: number
  /** What `details` holds; `undefined` where the code carries none. */
  readonly details: object | undefined
  /** What it is raised with where that differs: members with a default may be left out. */
  readonly raised?: unknown
}

/** The facts of a set of codes: `{ POST_NOT_FOUND: { status: 404, details: { postId: string } } }`, as type or interface. */
export type CodeMap<C> = { readonly [K in keyof C]: CodeFacts }

/** The codes of a contract. */
export type CodeIn<C> = keyof C & string

/** What `details` holds for a code; `undefined` where it carries none. */
export type DetailsIn<C extends CodeMap<C>, K extends keyof C> = C[K]['details']

/** What a code is raised with. */
export type RaisedIn<C extends CodeMap<C>, K extends keyof C> = C[K] extends { readonly raised: infer R }
  ? R
  : C[K]['details']

/** What may be said besides the details. */
export interface RaiseOptions {
  /** What led to it. Stays on the server: logs show it, the wire never does. */
  readonly cause?: unknown
}

/** The argument list after the code: details where there are some, then optionally what led to it. */
export type RaiseArgs<D> = [D] extends [undefined]
  ? [details?: undefined, options?: RaiseOptions]
  : [details: D, options?: RaiseOptions]

// Each of these maps all codes once and is then looked up by code: a map of its own for every procedure's codes would
// cost the compiler a third more for a router of 200 procedures.

/** The envelope of each code. */
export type EnvelopesIn<C extends CodeMap<C>> = {
  [N in keyof C]: C[N]['details'] extends undefined
    ? { error: string; code: N; details?: undefined }
    : { error: string; code: N; details: C[N]['details'] }
}
/** The envelope on the wire, one union member a code, so that `code` narrows `details`. */
export type EnvelopeIn<C extends CodeMap<C>, K extends keyof C = keyof C> = EnvelopesIn<C>[K]

/** The error of each code. */
export type ErrorsIn<C extends CodeMap<C>> = {
  [N in keyof C]: ContractError & {
    readonly code: N
    readonly status: C[N]['status']
    readonly details: C[N]['details']
  }
}
/** A contract error whose code and details are known to the compiler, one union member a code. */
export type ErrorIn<C extends CodeMap<C>, K extends keyof C = keyof C> = ErrorsIn<C>[K]

/**
 * The capability to raise the codes `K` and no others. A service states by the capability it takes what it may raise,
 * so calling it from where those codes are not declared does not compile.
 *
 * Usage is `throw fail('CODE', details)`: a call that returns `never` would not narrow the code after it.
 */
export interface FailIn<C extends CodeMap<C>, in K extends keyof C> {
  <N extends K>(code: N, ...args: RaiseArgs<RaisedIn<C, N>>): Error
  /**
   * Never present. It puts `K` into a contravariant place; with the generic call signature alone the compiler would
   * accept a capability for too few codes where one for more is needed.
   */
  readonly raises?: (code: K) => void
}

/** The capability that a contract itself has: what comes back is known to be of its code, and may be read. */
export interface RaiseIn<C extends CodeMap<C>> {
  <N extends CodeIn<C>>(code: N, ...args: RaiseArgs<RaisedIn<C, N>>): ErrorIn<C, N>
}
