export { headerRef, rateLimitHeaderRefs } from './headers.ts'
export { errorComponents, errorResponses, type ErrorComponents } from './responses.ts'
export { schemaName } from './schemas.ts'
export type { ExampleObject, HeaderObject, JsonSchema, MediaType, Reference, ResponseObject } from './types.ts'
