import { runErrors } from '@leadwright/errors/tooling'
import { operations } from './operations.ts'

// The command of the contract (`pnpm errors …`), completed by what only this repository has: the API's operations. The
// catalogue is read as source, so it is the one that is being edited.

process.exitCode = await runErrors(process.argv.slice(2), { out: console.log, err: console.error, operations })
