/** What a procedure's own work looks like to the runtime: a leaf below eight plain and four asynchronous calls. */
export function work<T>(leaf: () => T): Promise<T> {
  return asynchronous(4, leaf)
}

async function asynchronous<T>(depth: number, leaf: () => T): Promise<T> {
  if (depth === 0) return plain(8, leaf)
  const result = await asynchronous(depth - 1, leaf)
  return result
}

function plain<T>(depth: number, leaf: () => T): T {
  return depth === 0 ? leaf() : plain(depth - 1, leaf)
}

export interface Job {
  readonly jobId: string
  readonly stage: string
  readonly listId: string
  readonly total: number
}

/** The job that exists; any other is missing. */
export const presentJob = 'job_00000000000000000001'
export const missingJob = 'job_00000000000000000002'

export const findJob = (jobId: string): Job | undefined =>
  jobId === presentJob ? { jobId, stage: 'analyzing', listId: 'lst_00000000000000000001', total: 5000 } : undefined
