import { EmbeddedPostgresError } from './db/embedded.ts'
import { NoRoomError } from './db/room.ts'
import { EnvError, parseEnv, type Env } from './env.ts'
import { createLogger } from './logger.ts'
import { startLeadwright, type Leadwright } from './start.ts'

/** Longer than everything that stopping waits for; after it the process ends whatever still hangs. */
const stopWithinMs = 9500
/** One Ctrl-C or one SIGTERM can arrive several times: at the whole process group, and by the package manager. */
const sameWishMs = 500

async function main(): Promise<void> {
  const env = parseEnv(process.env)
  const log = createLogger(env.logLevel)
  // Nothing of a request's reaches these; they are defects, logged so that they can be found.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody looked'))

  const leadwright = await startLeadwright(env, log)
  let stoppingSince: number | undefined
  const stop = (signal: string): void => {
    if (stoppingSince !== undefined) {
      // Ctrl-C again: whoever sits there does not want to wait. Supervisors that do not want to send SIGKILL.
      if (signal === 'SIGINT' && performance.now() - stoppingSince > sameWishMs) process.exit(1)
      return
    }
    stoppingSince = performance.now()
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

/** One command that does the main job. */
const curlLine = (url: string, apiKey: string): string =>
  `curl -s ${url}/v1/verifications -H 'X-API-Key: ${apiKey}' -H 'Content-Type: application/json' -d '{"email":"ann@inbox.test"}'`

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
  const expected = error instanceof EnvError || error instanceof EmbeddedPostgresError || error instanceof NoRoomError
  console.error(expected ? error.message : (startProblem(error) ?? error))
  process.exitCode = 1
  setTimeout(() => process.exit(1), 1000).unref()
})

/** What a start failed on outside of this process, as a sentence; undefined for a defect. */
function startProblem(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (!('code' in e) || typeof e.code !== 'string') continue
    if (['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES'].includes(e.code)) {
      return `HOST and PORT cannot be listened on (${e.message}). Stop what uses them, or set others.`
    }
    // SQLSTATE, or a connection that did not come about
    if (/^(?:[0-9A-Z]{5}|ECONN\w+|ENOTFOUND|CONNECT_TIMEOUT|CONNECTION_\w+)$/.test(e.code)) {
      return `The database cannot be used (${e.message}). Check DATABASE_URL, and that the server runs and the database exists.`
    }
  }
  return undefined
}
