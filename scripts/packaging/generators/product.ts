import { parseEnv } from '@leadwright/api/internal/env'
import { createLogger } from '@leadwright/api/internal/logger'
import { startLeadwright } from '@leadwright/api/internal/start'

/** The product as a newcomer starts it, for tests. */
export interface Product {
  readonly url: string
  /** A key with every scope, of a new organization that has three credits. */
  newKey(label: string): Promise<string>
  close(): Promise<void>
}

/** Starts the product in this process, with its embedded database under a folder, and the sandbox internet. */
export async function startProduct(dataDir: string): Promise<Product> {
  const env = parseEnv({
    DATA_DIR: dataDir,
    PORT: '0',
    SANDBOX: 'on',
    SIGNUP_CREDITS: '3',
    RATE_LIMIT: '100000',
    LOG_LEVEL: 'silent',
  })
  const leadwright = await startLeadwright(env, createLogger(env.logLevel), { web: undefined })
  return {
    url: leadwright.url ?? '',
    newKey: async (label) => (await leadwright.createDemo(label)).apiKey,
    close: () => leadwright.close(),
  }
}
