import { EmbeddedPostgresError } from './db/embedded.ts'
import { EnvError, parseEnv, type Env } from './env.ts'
import { createLogger } from './logger.ts'
import { curlLine } from './pages/home.ts'
import { startLeadwright, type Leadwright } from './start.ts'

/** Longer than everything that stopping waits for; after it the process ends whatever still hangs. */
const stopWithinMs = 9500

async function main(): Promise<void> {
  const env = parseEnv(process.env)
  const log = createLogger(env.logLevel)
  // Nothing of a request's reaches these; they are defects, logged so that they can be found.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody looked'))

  const leadwright = await startLeadwright(env, log)
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) process.exit(1) // asked twice: do not wait
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    leadwright.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.stdout.write(welcome(leadwright, env))
}

function welcome({ url, demo }: Leadwright, env: Env): string {
  const lines = [`\nLeadwright is ready${url ? `: ${url}` : ` (${env.role})`}`]
  if (demo && url) {
    lines.push(
      '',
      `  Sign-in   ${demo.email} / ${demo.password}`,
      `  API key   ${demo.apiKey}`,
      '',
      '  Verify an address:',
      `  ${curlLine(url, demo.apiKey)}`,
    )
  }
  return `${lines.join('\n')}\n\n`
}

main().catch((error: unknown) => {
  // What whoever starts the product can mend is said in a sentence; a defect is shown whole.
  const expected = error instanceof EnvError || error instanceof EmbeddedPostgresError || isAddressInUse(error)
  console.error(expected ? (error as Error).message : error)
  process.exitCode = 1
  setTimeout(() => process.exit(1), 1000).unref()
})

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
