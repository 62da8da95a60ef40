import type { Sql } from 'postgres'
import { readText } from './bytes.ts'
import type { FileContext } from './fault.ts'
import { readRecords } from './records.ts'
import { judgeRows, type Batch } from './rows.ts'
import { createTurns } from './turns.ts'
import { writeImport, type WriteOutcome } from './write.ts'

/** Imports a file into a list. See `LeadsService.import`. */
export type CsvImporter = (
  target: { readonly importId: string; readonly listId: string },
  file: AsyncIterable<Uint8Array>,
  context: FileContext,
) => Promise<WriteOutcome>

/** An import keeps a connection for as long as the upload lasts, so slow ones must not get hold of the whole pool. */
const importsAtATime = 8

/** What is read before an import takes a connection: small files wholly, so that most faults cost the database nothing. */
const batchesAhead = 4

/** Makes the importer: bytes → records → judged rows → database, each stage a batch at a time, none ahead of the next. */
export function createImporter(sql: Sql): CsvImporter {
  const inTurn = createTurns(importsAtATime)
  return async (target, file, context) => {
    const batches = judgeRows(readRecords(readText(file, context.refuse), context.refuse), context)
    try {
      const ahead = await take(batches, batchesAhead)
      return await inTurn(() => writeImport(sql, target, chain(ahead, batches)))
    } finally {
      await batches.return() // releases the upload if it was not read to its end
    }
  }
}

async function take(batches: AsyncGenerator<Batch, void>, count: number): Promise<Batch[]> {
  const taken: Batch[] = []
  while (taken.length < count) {
    const next = await batches.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T, void> {
  yield* first
  yield* rest
}
