import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contract } from '@leadwright/errors'
import { eq } from 'drizzle-orm'
import type { Accounts } from './domains/auth/accounts.ts'
import type { Auth } from './domains/auth/better-auth.ts'
import type { ApiKeysService } from './domains/api-keys/service.ts'
import { scopes } from './domains/auth/permissions.ts'
import type { Database } from './db/client.ts'
import { organizations } from './db/schema/auth.ts'
import type { DemoCredentials } from './pages/pages.ts'

/** An organization to try the product with, and how to get in. */
export interface DemoOrganization extends DemoCredentials {
  readonly organizationId: string
  readonly apiKey: string
}

/**
 * Makes an organization with an owner and an API key. Nobody reads mail to the owner's address, so it needs no proof.
 * @param label distinguishes it from others in the same database
 */
export async function createDemoOrganization(
  parts: { readonly auth: Auth; readonly accounts: Accounts; readonly apiKeys: Pick<ApiKeysService, 'create'> },
  label: string,
): Promise<DemoOrganization> {
  const { auth, accounts, apiKeys } = parts
  const email = `${label}@leadwright.test`
  const password = randomBytes(9).toString('base64url')
  const userId = await accounts.createVerified({ name: 'Demo', email, password })
  const created = await auth.api.createOrganization({
    body: { name: 'Demo', slug: `${label}-${randomBytes(3).toString('hex')}`, userId },
  })
  const { key } = await apiKeys.create(contract.error, created.id, { name: 'Demo', scopes: [...scopes] }, userId)
  return { organizationId: created.id, email, password, apiKey: key }
}

/**
 * The demo organization of a data directory: made on the first start, the same one afterwards. Its key is stored in the
 * clear, readable by the user who runs the product only; it opens nothing but the demo organization on this machine.
 */
export async function demoOrganization(
  dataDir: string,
  db: Database,
  newDemo: (label: string) => Promise<DemoOrganization>,
): Promise<DemoOrganization> {
  const file = join(dataDir, 'demo.json')
  const stored = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as DemoOrganization,
    () => undefined,
  )
  if (stored) {
    const [known] = await db
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, stored.organizationId))
    if (known) return stored
  }
  const demo = await newDemo(`demo-${randomBytes(2).toString('hex')}`)
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  return demo
}
