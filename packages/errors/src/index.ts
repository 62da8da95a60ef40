export {
  ContractError,
  encodeError,
  isContractError,
  type Contract,
  type ErrorDocs,
  type UnknownError,
} from '@leadwright/error-kit'
export {
  catalog,
  contract,
  type Code,
  type Codes,
  type Decoded,
  type Details,
  type Envelope,
  type Fail,
  type Failure,
  type StatusOf,
} from './catalog/index.ts'
export { boundedResources, type BoundedResource } from './catalog/bounded-resources.ts'
export { csvFaults, workflows, type CsvFault, type Workflow } from './catalog/leads.ts'
export { jobStages, type JobStage } from './catalog/verification.ts'
export type { ErrorDefinition } from './define.ts'
export { locales, type Locale } from './locale.ts'
export { apiStatuses, type ApiStatus, type ErrorStatus } from './status.ts'
