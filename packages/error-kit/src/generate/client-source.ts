import type { AnyContract } from '../core/contract.ts'
import { shapeOf } from '../core/shape-of.ts'
import { tsTypeOf } from './ts-type.ts'

/** Where the generated file imports from, and what it says of its origin. */
export interface ClientSourceOptions {
  /** The first line's words. */
  readonly origin: string
}

/** The source text of a module with a contract's facts and types, for clients without a schema library. */
export function clientSource(contract: AnyContract, { origin }: ClientSourceOptions): string {
  const codes = contract.codes.map((code) => {
    const schema = contract.schema(code)
    const { status = 0, retryable = false } = contract.definitions[code] ?? {}
    return {
      type: `  readonly ${code}: { readonly status: ${status}; readonly details: ${schema ? tsTypeOf(schema) : 'undefined'} }`,
      fact: `  ${code}: ${JSON.stringify({ status, retryable, details: schema && shapeOf(schema) })},`,
    }
  })
  return [
    `// ${origin}`,
    "import { clientErrors, type ClientErrors, type ClientFacts } from '@leadwright/error-kit/client'",
    '',
    '/** The status of each code, and what its `details` hold. */',
    'export interface Codes {',
    ...codes.map(({ type }) => type),
    '}',
    '',
    '/** What a client knows of each code without its schema. */',
    'export const facts: ClientFacts<Codes> = {',
    ...codes.map(({ fact }) => fact),
    '}',
    '',
    'const client: ClientErrors<Codes> = clientErrors(facts)',
    '',
    '/** Whether a value is a code that this copy of the contract knows. */',
    "export const isCode: ClientErrors<Codes>['isCode'] = client.isCode",
    '',
    '/** Reads the body of a failure from any server; see `ClientErrors.decode`. */',
    "export const decode: ClientErrors<Codes>['decode'] = client.decode",
    '',
  ].join('\n')
}
