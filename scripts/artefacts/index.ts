import type { Artefact } from './artefact.ts'
import { catalogFiles } from './catalog.ts'
import { clientFacts } from './client-facts.ts'
import { docsFiles } from './docs.ts'
import { contractLock } from './lock.ts'
import { openApiDocument, openApiTypes } from './openapi.ts'
import { sdkOperations } from './sdk-operations.ts'
import { sdkVersion } from './sdk-version.ts'
import { webDocs } from './web-docs.ts'

/**
 * Everything that is derived, in the order in which one is derived from another. The lock comes first, because nothing
 * is written of a contract that breaks its promise.
 */
export const artefacts: readonly Artefact[] = [
  contractLock,
  clientFacts,
  ...catalogFiles,
  openApiDocument,
  openApiTypes,
  sdkOperations,
  ...docsFiles,
  ...webDocs,
  sdkVersion,
]
