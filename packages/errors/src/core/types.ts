import type { ContractError } from './contract-error.ts'
import type { Definitions, DetailsOf } from './define.ts'

/** The codes of a set of definitions. */
export type CodeOf<R extends Definitions> = keyof R & string

/** What `details` holds for a code; `undefined` where it carries none. */
export type DetailsFor<R extends Definitions, C extends CodeOf<R>> = DetailsOf<R[C]['details']>

/** The argument list after the code: details where there are some, then optionally what led to it. */
export type RaiseArgs<D> = D extends undefined
  ? [details?: undefined, options?: { cause?: unknown }]
  : [details: D, options?: { cause?: unknown }]

/** The envelope on the wire, one union member a code, so that `code` narrows `details`. */
export type EnvelopeOf<R extends Definitions, C extends CodeOf<R> = CodeOf<R>> = {
  [K in C]: DetailsFor<R, K> extends undefined
    ? { error: string; code: K; details?: undefined }
    : { error: string; code: K; details: DetailsFor<R, K> }
}[C]

/** A contract error whose code and details are known to the compiler, one union member a code. */
export type ErrorOf<R extends Definitions, C extends CodeOf<R> = CodeOf<R>> = {
  [K in C]: ContractError & { readonly code: K; readonly status: R[K]['status']; readonly details: DetailsFor<R, K> }
}[C]

/**
 * The capability to raise the codes `C` and no others. A service states by the capability it takes what it may raise,
 * so calling it from where those codes are not declared does not compile.
 *
 * Usage is `throw fail('CODE', details)`: a call that returns `never` would not narrow the code after it.
 */
export interface FailOf<R extends Definitions, in C extends CodeOf<R>> {
  <K extends C>(code: K, ...args: RaiseArgs<DetailsFor<R, K>>): ErrorOf<R, K>
  /**
   * Never present. It puts `C` into a contravariant place; with the generic call signature alone the compiler would
   * accept a capability for too few codes where one for more is needed.
   */
  readonly raises?: (code: C) => void
}
