import { randomBytes } from 'node:crypto'
import { connect } from './db/client.ts'
import { startEmbeddedPostgres } from './db/embedded.ts'
import { createAuth } from './domains/auth/better-auth.ts'
import { localUrl, parseEnv } from './env.ts'
import { createLogger } from './logger.ts'
import type { ResetLink } from './mail/password-reset.ts'

// For whoever runs the product: prints a link with which somebody sets a new password. It is how people get in again
// where no mail is sent, and it goes to the terminal only, never to a log.

async function run(email: string | undefined): Promise<void> {
  if (email === undefined) throw new Error('Name the address of the account: reset-password ann@example.com')
  const env = parseEnv(process.env)
  const embedded = env.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: env.dataDir }) : undefined
  const { db, close } = connect(env.databaseUrl ?? embedded?.url ?? '')
  try {
    let link: ResetLink | undefined
    const auth = createAuth({
      db,
      // Signs nothing here.
      secret: env.authSecret ?? randomBytes(32).toString('base64url'),
      appUrl: env.appUrl ?? localUrl(env.host, env.port),
      allowedOrigins: [],
      log: createLogger('error'),
      handOutResetLink: (made) => {
        link = made
      },
      onOrganizationCreated: async () => {},
    })
    await auth.api.requestPasswordReset({ body: { email } })
    if (link === undefined) throw new Error(`Nobody has an account with the address ${email}.`)
    process.stdout.write(
      `\nGive this link to ${link.email}. It sets a new password once, within the hour:\n\n  ${link.url}\n\n`,
    )
  } finally {
    await close()
    await embedded?.stop()
  }
}

run(process.argv.slice(2).find((value) => value !== '--')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
