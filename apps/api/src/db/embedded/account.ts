import { readFile, stat } from 'node:fs/promises'
import { EmbeddedPostgresError } from './error.ts'

/** The unprivileged account that PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** In order of preference. initdb looks its user up by name, so the account has to exist. */
const candidates = ['postgres', 'nobody']

/**
 * The account for this cluster, or `undefined` if we are not root and PostgreSQL simply runs as we do.
 *
 * An existing cluster keeps its owner, so that a start with sudo does not take the files away from the user who made
 * them.
 */
export async function accountFor(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  if (process.platform !== 'linux') {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root. Start Leadwright as an ordinary user, or set DATABASE_URL.',
    )
  }
  const owner = await stat(cluster).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const entries = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  for (const candidate of candidates) {
    const [, , uid, gid] = entries.find(([name]) => name === candidate) ?? []
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and this system has no user ${candidates.join(' or ')} to run it as. ` +
      'Start Leadwright as an ordinary user, or set DATABASE_URL.',
  )
}
