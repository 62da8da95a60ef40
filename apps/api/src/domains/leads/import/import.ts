import type { Fail } from '@leadwright/errors'
import { createHash, type Hash } from 'node:crypto'
import type { Sql } from 'postgres'
import type { ImportPreview } from '../preview-view.ts'
import { readText } from './bytes.ts'
import type { FileContext } from './fault.ts'
import { preview } from './preview.ts'
import { judgeRows, type Batch } from './rows.ts'
import type { NewImport } from './store.ts'
import { createTurns } from './turns.ts'
import { writeImport, type WriteOutcome } from './write.ts'

/** Imports a file into a list. See `LeadsService.import`. */
export type CsvImporter = (
  fail: Fail<'LIMIT_REACHED'>,
  made: NewImport,
  file: ReadableStream<Uint8Array>,
  context: FileContext,
) => Promise<WriteOutcome>

/** An import keeps a connection for as long as the upload lasts, so slow ones must not get hold of the whole pool. */
const importsAtATime = 8

/** What is read before an import takes a connection: small files wholly, so that most faults cost the database nothing. */
const batchesAhead = 4

/** Makes the importer: bytes → records → judged rows → database, each stage a batch at a time, none ahead of the next. */
export function createImporter(sql: Sql): CsvImporter {
  const inTurn = createTurns(importsAtATime)
  return async (fail, made, file, context) => {
    const over = new AbortController()
    const hash = createHash('sha256')
    const batches = judgeFile(file, context, over.signal, hash)
    try {
      const ahead = await take(batches, batchesAhead)
      return await inTurn(() => writeImport(fail, sql, made, chain(ahead, batches), () => hash.digest('hex')))
    } finally {
      over.abort()
    }
  }
}

/** Reads and judges a file, a batch at a time, until `over`. */
function judgeFile(
  file: ReadableStream<Uint8Array>,
  context: FileContext,
  over: AbortSignal,
  hash?: Hash,
): AsyncGenerator<Batch, void> {
  return judgeRows(readText(chunksOf(file, over, hash), context.refuse), context)
}

/** Looks at a file as an import would, and stores nothing. See `LeadsService.preview`. */
export async function previewCsv(file: ReadableStream<Uint8Array>, context: FileContext): Promise<ImportPreview> {
  const over = new AbortController()
  try {
    return await preview(judgeFile(file, { ...context, incomplete: 'read' }, over.signal), context)
  } finally {
    over.abort()
  }
}

/**
 * The chunks of an upload. When the import is over, however it ended, the upload is released at once, even while its
 * next chunk is awaited: the database can fail while a client takes its time.
 */
async function* chunksOf(
  file: ReadableStream<Uint8Array>,
  over: AbortSignal,
  hash: Hash | undefined,
): AsyncGenerator<Uint8Array, void> {
  const reader = file.getReader()
  over.addEventListener('abort', () => void reader.cancel().catch(() => {}))
  for (;;) {
    const { done, value } = await reader.read()
    over.throwIfAborted() // a cancelled upload looks as if it had come to its end
    if (done) return
    hash?.update(value)
    yield value
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
