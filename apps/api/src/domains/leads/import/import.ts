import type { Fail } from '@leadwright/errors'
import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { createPlaces } from '../../../waits/places.ts'
import type { ImportPreview } from '../preview-view.ts'
import { maxFileBytes, readText } from './bytes.ts'
import type { FileContext } from './fault.ts'
import { preview, type CountKnown } from './preview.ts'
import { judgeRows, type Batch } from './rows.ts'
import type { NewImport } from './store.ts'
import { Upload } from './upload.ts'
import { writeImport, type WriteOutcome } from './write.ts'

/** Imports a file into a list. See `LeadsService.import`. */
export type CsvImporter = (
  fail: Fail<'LIMIT_REACHED'>,
  made: NewImport & { readonly organizationId: string },
  file: ReadableStream<Uint8Array>,
  context: FileContext,
) => Promise<WriteOutcome>

/** Imports that have a connection at a time, and of these of one organization. */
const importsAtATime = 8
const importsEach = 3
/** Files of one organization that are kept on disk at a time while they arrive. */
const arrivingEach = 8

/** What is read before an import takes a connection: small files wholly, so that most faults cost the database nothing. */
const batchesAhead = 4

/**
 * Makes the importer: bytes → records → judged rows → database, each stage a batch at a time, none ahead of the next. A
 * connection is taken when all of the file is here, so that nobody waits for somebody else's slow upload.
 */
export function createImporter(sql: Sql): CsvImporter {
  const inPlace = createPlaces(importsAtATime, importsEach)
  const arriving = createPlaces(Infinity, arrivingEach)
  return async (fail, made, file, context) => {
    const { organizationId } = made
    const hash = createHash('sha256')
    await using upload = new Upload(file, hash)
    const batches = judge(upload, context)
    const ahead = await take(batches, batchesAhead)
    await arriving(organizationId, () => upload.arrive(maxFileBytes))
    return await inPlace(organizationId, () =>
      writeImport(fail, sql, made, chain(ahead, batches), () => hash.digest('hex')),
    )
  }
}

const judge = (upload: Upload, context: FileContext): AsyncGenerator<Batch, void> =>
  judgeRows(readText(upload.chunks(), context.refuse), context)

/**
 * Looks at a file as an import would, and stores nothing. See `LeadsService.preview`.
 * @param countKnown how many of some leads the list has already
 */
export async function previewCsv(
  file: ReadableStream<Uint8Array>,
  context: FileContext,
  countKnown: CountKnown,
): Promise<ImportPreview> {
  await using upload = new Upload(file)
  return await preview(judge(upload, { ...context, incomplete: 'read' }), context, countKnown)
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
