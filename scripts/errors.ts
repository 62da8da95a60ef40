import { resolve } from 'node:path'
import { runErrors } from '@leadwright/error-kit/command'

// The command of the contract (`pnpm errors …`) with this repository's configuration. The catalogue is read as source, so
// it is the one that is being edited.

const { default: config } = await import('./errors.config.ts').catch((error: Error) => {
  // Where it is written wrongly, the place is what helps; the frames of the loader are not.
  console.error(`The catalogue cannot be read.\n${error.stack?.split('\n    at ')[0]}`)
  process.exit(2)
})

process.exitCode = await runErrors(process.argv.slice(2), {
  out: console.log,
  err: console.error,
  program: 'pnpm errors',
  config: { config, file: 'scripts/errors.config.ts', folder: resolve(import.meta.dirname, '..') },
})
