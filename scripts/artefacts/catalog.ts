import { catalogJson, schemaJson } from '@leadwright/errors/docs'
import type { Artefact } from './artefact.ts'

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The contract for those who program in other languages. */
export const catalogFiles: readonly Artefact[] = [
  { path: 'packages/errors/catalog.json', content: () => json(catalogJson()) },
  { path: 'packages/errors/schema.json', content: () => json(schemaJson()) },
]
