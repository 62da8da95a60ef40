import { EmbeddedPostgresError } from './db/embedded.ts'
import { NoRoomError } from './db/room.ts'
import { EnvError, parseEnv, type Env } from './env.ts'
import { createLogger } from './logger.ts'
import { startLeadwright, type Leadwright } from './start.ts'

/** All that stopping takes beside requests under way, at most; after it the process ends whatever still hangs. */
const stopWithinMs = 12_000
/** One Ctrl-C or one SIGTERM can arrive several times: at the whole process group, and by the package manager. */
const sameWishMs = 1000

const exitIn = (ms: number): void => void setTimeout(() => process.exit(1), ms).unref()

async function main(): Promise<void> {
  const env = parseEnv(process.env)
  const log = createLogger(env.logLevel)
  // Nothing of a request's reaches these; they are defects, logged so that they can be found.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody looked'))

  const leadwright = await startLeadwright(env, log)
  const hurry = new AbortController()
  let askedAt: number | undefined
  const stop = (signal: string): void => {
    const isSameWish = askedAt !== undefined && performance.now() - askedAt < sameWishMs
    if (askedAt !== undefined) {
      // Whoever asks again does not want to wait for requests under way. A parent that goes is no such wish.
      if (signal === 'SIGHUP' || isSameWish || hurry.signal.aborted) return
      log.info({ signal }, 'stopping at once')
      hurry.abort()
      exitIn(stopWithinMs)
      return
    }
    askedAt = performance.now()
    log.info({ signal }, 'stopping')
    exitIn(env.stopGrace + stopWithinMs)
    leadwright.close(hurry.signal).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
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
      return `HOST and PORT, or METRICS_PORT, cannot be listened on (${e.message}). Stop what uses them, or set others.`
    }
    // SQLSTATE, or a connection that did not come about
    if (/^(?:[0-9A-Z]{5}|ECONN\w+|ETIMEDOUT|ENOTFOUND|CONNECT_TIMEOUT|CONNECTION_\w+)$/.test(e.code)) {
      return `The database cannot be used (${e.message}). Check DATABASE_URL, and that the server runs and the database exists.`
    }
  }
  return undefined
}
