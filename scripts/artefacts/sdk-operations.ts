import type { Artefact } from './artefact.ts'
import { openApiDocument } from './openapi.ts'

interface Described {
  readonly operationId: string
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, unknown>> } }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

/** Where each of the SDK's methods goes: what it needs of the document at run time. */
export const sdkOperations: Artefact = {
  path: 'packages/sdk/src/generated/operations.ts',
  content: async () => {
    const { paths } = JSON.parse(await openApiDocument.content()) as Document
    const entries = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: id, responses }]) => {
        const answers = 'application/json' in responses[200].content ? '' : `, answers: 'stream'`
        return `  '${id}': { id: '${id}', method: '${method.toUpperCase()}', path: '${path}'${answers} },`
      }),
    )
    return [
      '// Written by `pnpm generate` from openapi.json; edit the routers instead.',
      '',
      '/** Every operation of the API. */',
      'export const operations = {',
      ...entries,
      '} as const',
      '',
    ].join('\n')
  },
}
