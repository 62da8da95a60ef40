import { endStoppedSessions } from './db/stopped-sessions.ts'
import { isEmptyDatabase, withDatabase } from './db/with-database.ts'
import { parseEnv } from './env.ts'
import { reportJobs } from './jobs/operate/report.ts'
import { buriedJobs, freeJob, workingJobs, workState } from './jobs/operate/store.ts'

// For whoever runs the product: tells which jobs are open and who works on them, and frees one that does not get on.

async function run([action, jobId]: readonly string[]): Promise<string> {
  const env = parseEnv(process.env)
  if (action === undefined) {
    return withDatabase(env, async ({ db }) =>
      reportJobs(await workState(db), await workingJobs(db), await buriedJobs(db)),
    )
  }
  if (action !== 'free' || jobId === undefined) throw new Error('Say `jobs`, or `jobs free` and the ID of a job.')
  const freed = await withDatabase(env, async ({ db, sql }) => {
    // One that is stopped could have the job locked, and no other may be there to see to that.
    await endStoppedSessions(sql)
    return freeJob(db, jobId)
  })
  if (freed === undefined) throw new Error(`There is no job ${jobId} that workers have something to do for.`)
  return `Taken from whoever had them, and handed out again: ${freed} ${freed === 1 ? 'task' : 'tasks'} of ${jobId}.\n`
}

run(process.argv.slice(2).filter((value) => value !== '--')).then(
  (said) => process.stdout.write(said),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : error
    console.error(isEmptyDatabase(error) ? 'This database is empty: there are no jobs yet.' : message)
    process.exitCode = 1
  },
)
