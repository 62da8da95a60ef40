import { isEmptyDatabase } from './db/with-database.ts'
import { parseEnv } from './env.ts'
import { createResetLink } from './start-reset.ts'

// For whoever runs the product: prints a link with which somebody sets a new password. It is how people get in again
// where no mail is sent, and it goes to the terminal only, never to a log.

async function run(email: string | undefined): Promise<void> {
  if (email === undefined) throw new Error('Name the address of the account: reset-password ann@example.com')
  const link = await createResetLink(parseEnv(process.env), email)
  if (link === undefined) throw new Error(`Nobody has an account with the address ${email}.`)
  process.stdout.write(
    `\nGive this link to ${link.email}. It sets a new password once, within the hour:\n\n  ${link.url}\n\n`,
  )
}

run(process.argv.slice(2).find((value) => value !== '--')).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : error
  console.error(isEmptyDatabase(error) ? 'This database is empty: nobody has an account yet.' : message)
  process.exitCode = 1
})
