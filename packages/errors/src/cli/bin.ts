#!/usr/bin/env node

try {
  // Loaded here, so that a project without zod, which is a peer, is told so in a sentence.
  const { errorsConfig } = await import('./config.ts')
  const { runErrors } = await import('@leadwright/error-kit/command')
  // The exit code is set rather than forced, so that what is written to a pipe arrives whole.
  process.exitCode = await runErrors(process.argv.slice(2), {
    out: console.log,
    err: console.error,
    program: 'leadwright-errors',
    config: { config: errorsConfig, file: 'the catalogue', folder: process.cwd() },
  })
} catch (error) {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  if (code !== 'ERR_MODULE_NOT_FOUND' || !/'zod'/.test(String(message))) throw error
  console.error('This command needs zod, which is not installed: install zod (npm install zod).')
  process.exitCode = 2
}
