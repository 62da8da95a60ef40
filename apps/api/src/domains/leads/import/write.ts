import type { Fail } from '@leadwright/errors'
import type { Sql, TransactionSql } from 'postgres'
import { bounds, charactersOf, limitReached } from '../../../bounds.ts'
import { tellBare } from '../../webhooks/outbox.ts'
import { Arrangement } from './arrangement.ts'
import { copyArray, copyValue } from './copy-text.ts'
import type { Copy } from './copy.ts'
import type { Header } from './header.ts'
import type { NewLead } from './lead.ts'
import { ReadingSummary } from './reading.ts'
import type { Batch, NewRejection } from './rows.ts'
import * as store from './store.ts'

/** How an import ended, if not with an error: it is stored, or it had been, or its list is gone. */
export type WriteOutcome = 'stored' | 'stored_before' | 'no_list'

/**
 * Stores the rows of a file in one transaction: all of them or, whatever fails on the way, none. Raises LIMIT_REACHED
 * where the list would become larger than a list can be.
 * @param digest what tells the file from others, once all of it was read
 */
export function writeImport(
  fail: Fail<'LIMIT_REACHED'>,
  sql: Sql,
  made: store.NewImport & { readonly organizationId: string },
  batches: AsyncIterable<Batch>,
  digest: () => string,
): Promise<WriteOutcome> {
  const { importId, listId, organizationId, fileName } = made
  return sql.begin(async (tx): Promise<WriteOutcome> => {
    const list = await store.lockList(tx, listId)
    if (!list) return 'no_list'
    if (!(await store.insertImport(tx, made))) return 'stored_before'
    if (await store.hasImports(tx, listId, bounds.imports_of_list + 1)) throw limitReached(fail, 'imports_of_list')

    const staged = list.leads > 0
    const writer = new BatchWriter(tx, importId, listId, staged)
    let header: Header | undefined
    let arrangement: Arrangement | undefined
    const reading = new ReadingSummary()
    let duplicates = 0
    try {
      for await (const batch of batches) {
        header ??= batch.header
        arrangement ??= new Arrangement(list.columns, header)
        requireNarrow(fail, list.columns, arrangement)
        duplicates += batch.duplicates
        reading.add(batch)
        await writer.write(batch, arrangement)
      }
      await writer.end()
    } catch (error) {
      writer.abort()
      throw error
    }
    if (arrangement) requireNarrow(fail, list.columns, arrangement)
    const imported = staged && writer.leads > 0 ? await store.insertStagedLeads(tx) : writer.leads
    if (list.leads + imported > bounds.leads_of_list) throw limitReached(fail, 'leads_of_list')
    await store.finishImport(tx, {
      importId,
      listId,
      header: header?.columns ?? [],
      columns: arrangement?.columns ?? list.columns,
      roles: { ...list.roles, ...(header && arrangement && rolesAt(header, arrangement)) },
      imported,
      duplicates: duplicates + writer.leads - imported,
      rejected: writer.rejections,
      reading: reading.get(),
      digest: digest(),
    })
    await tellBare(tx, {
      organizationId,
      type: 'import.completed',
      data: {
        id: importId,
        listId,
        ...(fileName === undefined ? {} : { fileName }),
        imported,
        duplicates: duplicates + writer.leads - imported,
        rejected: writer.rejections,
      },
    })
    return 'stored'
  })
}

/** Refuses columns that a list has no place for; what it has already, it keeps. */
function requireNarrow(fail: Fail<'LIMIT_REACHED'>, before: readonly string[], { columns }: Arrangement): void {
  if (columns.length === before.length) return
  if (columns.length > bounds.columns_of_list) throw limitReached(fail, 'columns_of_list')
  if (charactersOf(columns) > bounds.column_name_characters_of_list)
    throw limitReached(fail, 'column_name_characters_of_list')
}

/** What a file's columns hold, in the list's words: kept, because somebody may have said what no name tells. */
const rolesAt = ({ roles }: Header, arrangement: Arrangement): Record<string, string> =>
  Object.fromEntries([...roles].map(([role, index]) => [role, arrangement.nameOf(index)]))

/** How many rejected rows wait for their turn; a good file's leads are then stored in one go. */
const waitingRejections = 500

/** Leads and rejected rows go by two COPYs that take turns, as a connection has room for one. */
class BatchWriter {
  readonly #tx: TransactionSql
  readonly #importId: string
  readonly #listId: string
  readonly #staged: boolean
  #copy: Copy | undefined
  #waiting: NewRejection[] = []
  leads = 0
  rejections = 0

  constructor(tx: TransactionSql, importId: string, listId: string, staged: boolean) {
    this.#tx = tx
    this.#importId = importId
    this.#listId = copyValue(listId)
    this.#staged = staged
  }

  async write({ leads, rejections }: Batch, arrangement: Arrangement): Promise<void> {
    this.rejections += rejections.length
    this.#waiting.push(...rejections)
    if (this.#waiting.length > waitingRejections) await this.#writeRejections()
    if (leads.length === 0) return
    this.leads += leads.length
    this.#copy ??= await (this.#staged ? store.copyStagedLeads(this.#tx) : store.copyLeads(this.#tx))
    let lines = ''
    for (const lead of leads) lines += this.#leadLine(lead, arrangement)
    await this.#copy.write(lines)
  }

  async end(): Promise<void> {
    await this.#writeRejections()
  }

  abort(): void {
    this.#copy?.abort()
  }

  #leadLine({ identity, email, emailKey, fields }: NewLead, arrangement: Arrangement): string {
    const row = copyArray(arrangement.arrange(fields))
    return `${this.#listId}\t${copyValue(identity)}\t${copyValue(email)}\t${copyValue(emailKey)}\t${row}\n`
  }

  async #writeRejections(): Promise<void> {
    await this.#copy?.end()
    this.#copy = undefined
    if (this.#waiting.length === 0) return
    const copy = await store.copyRejections(this.#tx)
    this.#copy = copy
    let lines = ''
    for (const { line, column, value, message, row } of this.#waiting) {
      lines += `${this.#importId}\t${line}\t${copyValue(column)}\t${copyValue(value)}\t${copyValue(message)}\t${copyArray(row)}\n`
    }
    this.#waiting = []
    await copy.write(lines)
    await copy.end()
    this.#copy = undefined
  }
}
