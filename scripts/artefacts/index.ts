import type { Artefact } from './artefact.ts'
import { clientFacts } from './client-facts.ts'

/** Everything that is derived, in the order in which one is derived from another. */
export const artefacts: readonly Artefact[] = [clientFacts]
