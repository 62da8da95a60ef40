import { catalog, contract } from '../catalog/index.ts'
import { shapeOf } from '../core/shape-of.ts'

/** The source text of `generated/facts.ts`, made from the catalogue. */
export function factsSource(): string {
  const lines = contract.codes.map((code) => {
    const { status, retryable, details } = catalog[code]
    const shape = details === null ? null : shapeOf(code, details)
    return `  ${code}: ${JSON.stringify({ status, retryable, details: shape })},`
  })
  return [
    '// Written by `pnpm generate` from the catalogue; edit that instead.',
    "import type { Facts } from '../facts.ts'",
    '',
    '/** What a client knows of each code without its schema. */',
    'export const facts: Facts = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
