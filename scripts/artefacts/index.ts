import type { Artefact } from './artefact.ts'
import { clientFacts } from './client-facts.ts'
import { contractLock } from './lock.ts'

/**
 * Everything that is derived, in the order in which one is derived from another. The lock comes first, because nothing
 * is written of a contract that breaks its promise.
 */
export const artefacts: readonly Artefact[] = [contractLock, clientFacts]
