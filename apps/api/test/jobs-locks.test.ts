import { contract } from '@leadwright/errors'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVerificationKind } from '../src/domains/verification/kind.ts'
import { commitOutcomes } from '../src/jobs/drive/commit.ts'
import { claimTasks, type TaskRow } from '../src/jobs/store/tasks.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification()
})
afterAll(() => test.close())

it('leases are renewed while the last outcomes of a job are written, and neither waits for the other for ever', async () => {
  const { parts, sql, verification } = test
  const org = await test.newOrganization()
  const analyzing = await test.startWorker()
  const job = await test.newJob(org, ['ann@inbox.test', 'bob@tls.test'])
  await test.untilStage(job, 'awaiting_decision')
  await analyzing.stop()
  const who = { organizationId: org, operationId: undefined, jobId: job.id }
  await verification.decide(contract.error, { ...who, decision: { exclude: [] } })

  const kind = createVerificationKind(parts)
  const claimed = await claimTasks(test.db, 'worker', { kind: kind.name, limit: 2, ofPlace: 2, abandoned: true })
  const [first, last] = claimed.toSorted((one, other) => (one.key < other.key ? -1 : 1)) as [TaskRow, TaskRow]
  const answers = await sql<{ host: string; key: string }[]>`
    select host, key from verification_addresses where job_id = ${job.id}`
  const commit = (task: TaskRow) =>
    commitOutcomes(parts, kind, job.id, 'worker', [
      {
        key: task.key,
        outcomes: answers
          .filter(({ host }) => task.place === `mail ${host}`)
          .map(({ key }) => ({ key, status: 'valid', reason: 'accepted', flags: [] })),
      },
    ])
  // All of it is written, and the task is not given up yet, so that it is renewed still.
  await commit(first)

  const lock = (tx: TransactionSql, { key }: TaskRow) =>
    tx`select from job_tasks where job_id = ${job.id} and key = ${key} for no key update`
  let ending: Promise<unknown> = Promise.resolve()
  await sql.begin(async (renewal) => {
    await lock(renewal, first)
    ending = commit(last)
    ending.catch(() => {})
    const isWaiting = async () =>
      (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length >
      0
    await expect.poll(isWaiting, { timeout: 30_000 }).toBe(true)
    await lock(renewal, last)
  })
  await ending
  await test.untilStage(job, 'completed')
})
