import {
  openApiErrors,
  type ErrorComponents,
  type OpenApiErrors,
  type ResponseObject,
} from '@leadwright/error-kit/openapi'
import { contract, type Code, type Codes } from './catalog/index.ts'

// The contract in the API's OpenAPI document; what each does is told in the kit.

const bound: OpenApiErrors<Codes> = openApiErrors(contract, {
  headers: {
    'X-Request-Id': {
      description: 'Names the request in our logs; quote it when you contact support.',
      required: true,
      schema: { type: 'string', pattern: '^req_[0-9a-f]+$' },
    },
  },
  problem: true,
})

export {
  headerRef,
  rateLimitHeaderRefs,
  schemaName,
  type ErrorComponents,
  type ExampleObject,
  type HeaderObject,
  type JsonSchema,
  type MediaType,
  type Reference,
  type ResponseObject,
} from '@leadwright/error-kit/openapi'

/** The components that the responses of these codes refer to. */
export const errorComponents: (codes: readonly Code[]) => ErrorComponents = bound.components
/** The failures of an operation, by status. */
export const errorResponses: (
  codes: readonly Code[],
  options: { readonly metered: boolean },
) => Record<string, ResponseObject> = bound.responses
