#!/usr/bin/env node
import { missingPeer } from './missing.ts'

try {
  // Loaded here, so that a project without zod, which is a peer, is told so in a sentence.
  const { runErrors } = await import('./index.ts')
  // The exit code is set rather than forced, so that what is written to a pipe arrives whole.
  process.exitCode = await runErrors(process.argv.slice(2), { out: console.log, err: console.error })
} catch (error) {
  console.error(missingPeer(error))
  process.exitCode = 2
}
