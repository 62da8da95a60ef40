import { artefactsOf } from '@leadwright/error-kit/command'
import config from '../errors.config.ts'
import { operations } from '../operations.ts'
import type { Artefact } from './artefact.ts'

/** Everything that `pnpm errors generate` writes: client facts, catalogue, schema, and a page a code. */
export async function contractFiles(): Promise<readonly Artefact[]> {
  const { contract, generate = {}, pages = {} } = config
  const made = artefactsOf({ contract, generate, pages, operations: await operations(), program: 'pnpm errors' })
  return made.map(({ path, content }) => ({ path, content: () => content }))
}
