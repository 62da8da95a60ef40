import { connect } from '@leadwright/api/internal/db/client'
import { createCreditsService } from '@leadwright/api/internal/domains/credits/service'
import { createLeadsService } from '@leadwright/api/internal/domains/leads/service'
import { createVerificationKind } from '@leadwright/api/internal/domains/verification/kind'
import { createJobWorker } from '@leadwright/api/internal/jobs/worker'
import { createLogger } from '@leadwright/api/internal/logger'
import type { Variant } from '../harness/variant.ts'

const mxOf = (email: string): string => `mx.${email.slice(email.lastIndexOf('@') + 1)}`

/** A mail verifier that knows everything at once. */
export const quickMail: Parameters<typeof createVerificationKind>[0]['mail'] = {
  analyze: (email) => Promise.resolve({ email, normalized: email, flags: [], mx: mxOf(email) }),
  verify: (email) =>
    Promise.resolve({ email, status: 'valid', reason: 'accepted', flags: [], mx: mxOf(email), reply: '250 2.1.5 Ok' }),
}

/** A worker whose mail hosts answer at once: what is left is what the engine and the database do. */
export async function startQuickWorker(databaseUrl: string): Promise<Variant> {
  const { db, sql, close } = connect(databaseUrl)
  const log = createLogger('error')
  const credits = createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' })
  const parts = { db, sql, credits, leads: createLeadsService({ db, sql }), log }
  const worker = createJobWorker(parts, [
    createVerificationKind({ ...parts, mail: quickMail, sessions: 50, retryDelays: [] }),
  ])
  await worker.start()
  return {
    close: async () => {
      await worker.stop()
      await close()
    },
  }
}
