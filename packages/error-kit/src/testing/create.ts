import { untyped, type Contract } from '../core/contract.ts'
import type { CodeIn, CodeMap, DetailsIn, EnvelopeIn, ErrorIn } from '../core/types.ts'
import {
  checkConformance,
  type ConformanceOptions,
  type ConformancePlan,
  type ConformanceRow,
} from './conformance/index.ts'
import { expectEnvelope } from './envelope.ts'

/** What a contract is to tests. */
export interface TestedErrors<C extends CodeMap<C>> {
  /**
   * Asserts that a body is exactly the envelope of a code, and returns it narrowed. Belongs to no test framework: it
   * throws.
   */
  readonly expectEnvelope: <K extends CodeIn<C>>(body: unknown, code: K) => EnvelopeIn<C, K>
  /** Details that each code could carry: the catalogue's own examples. */
  readonly exampleDetails: { readonly [K in CodeIn<C>]: DetailsIn<C, K> }
  /** An error of a code, as its example has it. */
  readonly exampleFailure: <K extends CodeIn<C>>(code: K) => ErrorIn<C, K>
  /**
   * Looks from outside whether the server at `baseUrl` keeps the contract, whatever it is made of.
   * @throws {@link Unreachable} if nothing answers.
   */
  readonly checkConformance: (
    baseUrl: string,
    plan: ConformancePlan<CodeIn<C>>,
    options?: ConformanceOptions,
  ) => Promise<ConformanceRow[]>
}

/** What a contract is to tests: bind it once. */
export function testedErrors<C extends CodeMap<C>, L extends string, U extends keyof C>(
  contract: Contract<C, L, U>,
): TestedErrors<C> {
  const any = untyped(contract)
  const bound = {
    expectEnvelope: (body: unknown, code: string) => expectEnvelope(any, body, code),
    exampleDetails: Object.fromEntries(contract.codes.map((code) => [code, contract.exampleDetails(code)])),
    exampleFailure: (code: string) => any.example(code),
    checkConformance: (baseUrl: string, plan: ConformancePlan, options?: ConformanceOptions) =>
      checkConformance(any, baseUrl, plan, options),
  }
  return bound as unknown as TestedErrors<C>
}
