import type { Env } from '../env.ts'
import { connect, type Connection } from './client.ts'
import { startEmbeddedPostgres } from './embedded.ts'

/** Does something with the product's database, whether or not the product itself runs. */
export async function withDatabase<T>(
  env: Pick<Env, 'databaseUrl' | 'databasePooler' | 'dataDir'>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const embedded = env.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: env.dataDir }) : undefined
  const connection = connect(env.databaseUrl ?? embedded?.url ?? '', { isPooled: env.databasePooler === 'transaction' })
  try {
    return await work(connection)
  } finally {
    await connection.close()
    await embedded?.stop()
  }
}

/** Whether nobody has ever started the product on this database: PostgreSQL's code for a table that is not there. */
export const isEmptyDatabase = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === '42P01'
