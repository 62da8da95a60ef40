export { acceptBreaking, checkLock, type Checked } from './check.ts'
export { joined } from './join.ts'
export type {
  Access,
  Fact,
  Facts,
  Lockable,
  LockedCode,
  LockedContent,
  LockedOperation,
  LockedParameter,
  LockedProcedure,
  Operations,
} from './lockable.ts'
export { LockError, type Accepted } from './lock.ts'
export { operationsOf } from './openapi/operations-of.ts'
export { findingLine, refusalOf } from './report.ts'
export { rules, type Finding, type RuleName, type Severity } from './rules.ts'
export { lockSchema, type Schema } from './schema/schema.ts'
export { checksOf } from './trpc/checks-of.ts'
export { checked, proceduresOf, type ProcedureFacts } from './trpc/procedures-of.ts'
