import { factsSource } from '@leadwright/errors/tooling'
import type { Artefact } from './artefact.ts'

/** What browsers and the SDK know of the codes. */
export const clientFacts: Artefact = {
  path: 'packages/errors/src/client/generated/facts.ts',
  content: factsSource,
}
