import {
  testedErrors,
  type ConformanceOptions,
  type ConformanceRow,
  type TestedErrors,
} from '@leadwright/error-kit/testing'
import { contract, type Code, type Codes, type Details, type Envelope, type Failure } from './catalog/index.ts'
import { conformancePlan } from './conformance/plan.ts'

// The contract to tests; what each does is told in the kit.

const bound: TestedErrors<Codes> = testedErrors(contract)

export { Unreachable, type ConformanceOptions, type ConformanceRow } from '@leadwright/error-kit/testing'

/** Asserts that a body is exactly the envelope of a code, and returns it narrowed. */
export const expectEnvelope: <C extends Code>(body: unknown, code: C) => Envelope<C> = bound.expectEnvelope
/** Details that each code could carry. */
export const exampleDetails: { readonly [C in Code]: Details<C> } = bound.exampleDetails
/** An error of a code, as its example has it. */
export const exampleFailure: <C extends Code>(code: C) => Failure<C> = bound.exampleFailure
/** Looks from outside whether a server keeps the contract. Nothing that is asked changes anything there. */
export const checkConformance = (baseUrl: string, options?: ConformanceOptions): Promise<ConformanceRow[]> =>
  bound.checkConformance(baseUrl, conformancePlan, options)
