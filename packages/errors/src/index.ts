export {
  catalog,
  contract,
  type Code,
  type Decoded,
  type Details,
  type Envelope,
  type Fail,
  type Failure,
  type StatusOf,
} from './catalog/index.ts'
export { csvFaults, workflows, type CsvFault, type Workflow } from './catalog/leads.ts'
export { jobStages, type JobStage } from './catalog/verification.ts'
export { ContractError, isContractError } from './core/contract-error.ts'
export { createContract, encodeError, type Contract, type UnknownError } from './core/contract.ts'
export { defineError, type Definitions, type ErrorDefinition, type ErrorDocs } from './core/define.ts'
export { locales, type Locale } from './core/locale.ts'
export { apiStatuses, type ApiStatus, type ErrorStatus } from './core/status.ts'
