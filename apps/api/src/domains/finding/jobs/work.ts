import type { TaskEnd, TaskTurn } from '../../../jobs/kind.ts'
import type { DomainWork, FindingKind, FindingRow, SettledQuery } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { ownersOf } from '../store/charges.ts'
import { domainOf, rowsOfFirst, rowsOfTask } from '../store/tasks.ts'
import type { Outcome } from './write.ts'

/** Rows that are looked into together: what they teach serves those after them. */
const blockSize = 16

/** Looks into the rows about a domain, block by block. */
export async function workThrough(
  { db }: FindingOptions,
  kind: FindingKind,
  turn: TaskTurn<Outcome>,
): Promise<TaskEnd> {
  const { job, task, signal, isLast, isOver, write } = turn
  const earlier = task.turn === 0 ? [] : lessons(await rowsOfFirst(db, task))
  let work: DomainWork | undefined
  let left = 0
  for (let after = (task.first ?? 0) - 1; ;) {
    signal.throwIfAborted()
    // The same blocks whenever the task is taken up: what is settled of one is part of it, and teaches only later ones.
    const block = await rowsOfTask(db, task, after, blockSize)
    const last = block.at(-1)
    if (last === undefined) return left > 0 ? 'later' : 'done'
    after = last.position
    const open = block.filter(({ outcome }) => outcome === null)
    const taught = lessons(block)
    if (open.length > 0) {
      // A block that some of it is left of is not for another turn before its time.
      if (work && left === 0 && isOver()) return 'more'
      work ??= await kind.open({
        domain: domainOf(task),
        include: job.decision?.include ?? [],
        perRow: job.perRow,
        ownersOf: (keys) => ownersOf(db, job.organizationId, kind.workflow, keys),
        signal,
      })
      const settlements = await work.settle(open, earlier, { tries: task.attempts, isLast })
      signal.throwIfAborted()
      const byPosition = new Map(open.map((row) => [row.position, row]))
      const outcomes = settlements.flatMap((settled) => {
        const row = byPosition.get(settled.position)
        return row && !('retry' in settled) ? { row, settled } : []
      })
      left += open.length - outcomes.length
      if (outcomes.length > 0) await write(outcomes)
      for (const { row, settled } of outcomes) {
        taught.push({ query: row.query, findings: settled.findings, refused: settled.refused ?? [] })
      }
    }
    earlier.push(...taught.filter(teaches))
  }
}

const teaches = ({ findings, refused }: SettledQuery): boolean => findings.length > 0 || refused.length > 0

/** Picks the settled rows that later rows of the domain can learn from. */
const lessons = (rows: readonly FindingRow[]): SettledQuery[] =>
  rows
    .filter((row) => row.outcome !== null && teaches(row))
    .map(({ query, findings, refused }) => ({ query, findings, refused }))
