#!/usr/bin/env node
import { runErrors } from './index.ts'

// The exit code is set rather than forced, so that what is written to a pipe arrives whole.
process.exitCode = await runErrors(process.argv.slice(2), { out: console.log, err: console.error })
