import { untyped, type Contract } from '../core/contract.ts'
import type { CodeIn, CodeMap } from '../core/types.ts'
import { liftDefinitions } from './definitions.ts'
import { errorComponents, errorResponses, type ApiOptions, type ErrorComponents } from './responses.ts'
import type { ResponseObject } from './types.ts'

/** What a contract is to an OpenAPI 3.1 document. */
export interface OpenApiErrors<C extends CodeMap<C>> {
  /** The components that the responses of these codes refer to; of all codes where none are named. */
  readonly components: (codes?: readonly CodeIn<C>[]) => ErrorComponents
  /**
   * The failures of an operation, by status.
   * @param options `metered` where the operation's answers carry rate-limit headers
   */
  readonly responses: (
    codes: readonly CodeIn<C>[],
    options?: { readonly metered?: boolean },
  ) => Record<string, ResponseObject>
}

/** What a contract is to an OpenAPI document: bind it once, with what this API's failures have besides. */
export function openApiErrors<C extends CodeMap<C>, L extends string, U extends keyof C>(
  contract: Contract<C, L, U>,
  api: ApiOptions = {},
): OpenApiErrors<C> {
  const any = untyped(contract)
  return {
    components: (codes = contract.codes) => {
      const components = errorComponents(any, codes, api)
      return { ...components, schemas: liftDefinitions(components.schemas, '#/components/schemas/') }
    },
    responses: (codes, { metered = false } = {}) => errorResponses(any, codes, { ...api, metered }),
  }
}
