#!/usr/bin/env node
import { runErrors } from '@leadwright/error-kit/command'
import { errorsConfig } from './config.ts'

// The exit code is set rather than forced, so that what is written to a pipe arrives whole.
process.exitCode = await runErrors(process.argv.slice(2), {
  out: console.log,
  err: console.error,
  program: 'leadwright-errors',
  config: { config: errorsConfig, file: 'the catalogue', folder: process.cwd() },
})
