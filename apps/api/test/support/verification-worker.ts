import { pino } from 'pino'
import { connect } from '../../src/db/client.ts'
import { createCreditsService } from '../../src/domains/credits/service.ts'
import { createLeadsService } from '../../src/domains/leads/service.ts'
import { createVerificationWorker } from '../../src/domains/verification/worker.ts'
import { createQueue } from '../../src/queue/queue.ts'
import { testMail, type ChildOptions } from './verification-parts.ts'

// A worker in a process of its own, for tests that kill it. Says that it is ready; stops on SIGTERM.

const options = JSON.parse(process.argv[2] ?? '') as ChildOptions
const { db, sql, close } = connect(options.url)
const log = pino({ level: 'silent' })
const mail = testMail(options)
const credits = createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' })
const leads = createLeadsService({ db, sql })
const queue = createQueue({ sql, log, worker: true })
await queue.start()
const { retryDelays } = options
const worker = createVerificationWorker({ db, sql, queue, credits, leads, mail, log, retryDelays })
await worker.start()

process.once('SIGTERM', () => {
  void (async () => {
    await worker.stop()
    await queue.stop()
    await mail.close()
    await close()
  })()
})
process.stdout.write('ready\n')
