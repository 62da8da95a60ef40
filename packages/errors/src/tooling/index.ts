// What the repository's own scripts derive from the contract, and the command that they complete.

export { runErrors } from '../cli/index.ts'
export { factsSource } from '../client/derive.ts'
export { checkLock, type Checked } from '../lock/check.ts'
export type { Operation } from '../lock/lock.ts'
export { refusalOf } from '../lock/report.ts'
