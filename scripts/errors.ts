import { operations } from './operations.ts'

// The command of the contract (`pnpm errors …`), completed by what only this repository has: the API's operations. The
// catalogue is read as source, so it is the one that is being edited.

const { runErrors } = await import('@leadwright/errors/tooling').catch((error: Error) => {
  // Where it is written wrongly, the place is what helps; the frames of the loader are not.
  console.error(`The catalogue cannot be read.\n${error.stack?.split('\n    at ')[0]}`)
  process.exit(1)
})

process.exitCode = await runErrors(process.argv.slice(2), { out: console.log, err: console.error, operations })
