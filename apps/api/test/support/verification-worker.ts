import { pino } from 'pino'
import { connect } from '../../src/db/client.ts'
import { createCreditsService } from '../../src/domains/credits/service.ts'
import { createLeadsService } from '../../src/domains/leads/service.ts'
import { createVerificationKind } from '../../src/domains/verification/kind.ts'
import { createJobWorker } from '../../src/jobs/worker.ts'
import { createPoliteness } from '../../src/politeness/politeness.ts'
import { sessions, testMail, type ChildOptions } from './verification-parts.ts'

// A worker in a process of its own, for tests that kill it. Says that it is ready; stops on SIGTERM.

const options = JSON.parse(process.argv[2] ?? '') as ChildOptions
const { db, sql, close } = connect(options.url)
const log = pino({ level: 'silent' })
const polite = createPoliteness({ db, log })
const mail = testMail(options, polite)
const credits = createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' })
const leads = createLeadsService({ db, sql })
const { retryDelays } = options
const parts = { db, sql, credits, leads, log }
const worker = createJobWorker(parts, [createVerificationKind({ ...parts, mail, sessions, retryDelays })])
await worker.start()

process.once('SIGTERM', () => {
  void (async () => {
    await worker.stop()
    await mail.close()
    await polite.close()
    await close()
  })()
})
process.stdout.write('ready\n')
