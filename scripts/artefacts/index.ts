import type { Artefact } from './artefact.ts'
import { contractFiles } from './contract.ts'
import { contractLock } from './lock.ts'
import { openApiDocument, openApiTypes } from './openapi.ts'
import { sdkOperations } from './sdk-operations.ts'
import { sdkVersion } from './sdk-version.ts'
import { webDocs } from './web-docs.ts'

type Artefacts = readonly Artefact[]

/**
 * Everything that is derived, in the order in which one is derived from another. The lock comes first, because nothing
 * is written of a contract that breaks its promise; what comes after it is made when it is asked for.
 */
export const artefacts: readonly (() => Artefacts | Promise<Artefacts>)[] = [
  () => [contractLock],
  contractFiles,
  () => [openApiDocument, openApiTypes, sdkOperations, ...webDocs, sdkVersion],
]
