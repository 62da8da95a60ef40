// For programs that complete the command: one that comes with its own configuration, or writes more than the command does.
export { runErrors, type RunOptions } from '../cli/index.ts'
export { CommandError, type Output } from '../cli/context.ts'
export type { LoadedConfig } from '../config/load.ts'
export { artefactsOf, type Artefact, type ArtefactSource } from '../generate/artefacts.ts'
export { checkLock, type Checked } from '../lock/check.ts'
export { lockableOf, withApi } from '../lock/lockable-of.ts'
export { refusalOf } from '../lock/report.ts'
