import { catalog, contract, type Code, type Details, type Failure } from '../catalog/index.ts'

/** Details that a code could carry, for tests and documentation: the catalogue's own examples. */
export const exampleDetails = Object.fromEntries(contract.codes.map((code) => [code, catalog[code].example])) as {
  readonly [C in Code]: Details<C>
}

/** One example error a code. */
export const exampleFailure = <C extends Code>(code: C): Failure<C> =>
  (contract.error as (code: Code, details: unknown) => Failure)(code, exampleDetails[code]) as Failure<C>
