import { randomBytes } from 'node:crypto'
import { parseEnv } from '@leadwright/api/internal/env'
import { createLogger } from '@leadwright/api/internal/logger'
import { startLeadwright } from '@leadwright/api/internal/start'
import type { Variants } from '../harness/variant.ts'
import { startQuickWorker } from './jobs.quick-worker.ts'

/** How a variant is told where things are. */
const given = (name: string): string => process.env[`BENCH_${name}`] ?? ''

export const variants: Variants = {
  /** A worker as in production, which asks the sandbox's mail hosts. */
  worker: async () => {
    const env = parseEnv({
      ROLE: 'worker',
      DATABASE_URL: given('DATABASE'),
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      APP_URL: 'http://localhost',
      SANDBOX: 'off',
      LOG_LEVEL: 'error',
      SMTP_HELO: 'verifier.example.test',
      SMTP_MAIL_FROM: 'probe@example.test',
      DNS_SERVERS: given('DNS'),
      MAIL_PROXY: given('PROXY'),
      ...(given('SESSIONS') === '' ? {} : { SMTP_SESSIONS: given('SESSIONS') }),
    })
    const worker = await startLeadwright(env, createLogger(env.logLevel))
    return { close: () => worker.close() }
  },
  'quick worker': () => startQuickWorker(given('DATABASE')),
}
