#!/usr/bin/env node
import process from 'node:process'
import type { Io } from './io.ts'
import { run } from './run.ts'

const ending = new AbortController()
const interrupt = (): void => {
  if (ending.signal.aborted) process.exit(130) // asked twice: whoever is in a hurry is not kept
  ending.abort()
}
// Not SIGHUP: whoever called it by nohup wants it to go on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt)

// A reader that has seen enough, as `head`, closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}

const { stdin, stdout, stderr, env } = process
const io: Io = { stdin, stdout, stderr, env, signal: ending.signal, interrupt }
process.exitCode = await run(process.argv.slice(2), io)
for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt)
