import { createOpenApiDocument } from '@leadwright/api/internal/openapi/document'
import { appRouter } from '@leadwright/api/router'
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Artefact } from './artefact.ts'

/** Made when asked for, so that the lock can say first what is wrong with the contract. */
const document = () => createOpenApiDocument(appRouter)

/** The document as every server answers it at `/openapi.json`. */
export const openApiDocument: Artefact = {
  path: 'packages/sdk/openapi.json',
  content: () => `${JSON.stringify(document(), null, 2)}\n`,
}

const head = `// Written by \`pnpm generate\` from the OpenAPI document. Do not edit.\n\n`

/** The document's types; \`operations\` is keyed by operation ID. */
export const openApiTypes: Artefact = {
  path: 'packages/sdk/src/generated/openapi.ts',
  content: async () => {
    // What is sent to webhooks is no operation that the SDK could call; its schemas are among the components.
    const { webhooks: _, ...called } = structuredClone(document())
    return head + astToString(await openapiTypes(called as unknown as OpenAPI3))
  },
}
