import type { Fail, Workflow } from '@leadwright/errors'
import type { Sql } from 'postgres'
import { bounds, charactersOf, limitReached, sizeOf } from '../../bounds.ts'
import type { Database, Transaction } from '../../db/client.ts'
import type { JobPart } from '../../db/schema/jobs.ts'
import { defect } from '../../defect.ts'
import type { Download } from '../../http/download.ts'
import { newId, siblingId } from '../../ids.ts'
import { decodeCursor, readPage, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { takesLong } from '../../waits/request-wait.ts'
import { createPlaces } from '../../waits/places.ts'
import { inTurns } from '../../waits/turns.ts'
import type { ColumnMapping, HeaderRow, Separator } from './columns.ts'
import { csvFile, xlsxFile } from './export/file.ts'
import { exportLeads } from './export/leads.ts'
import type { ExportOptions } from './export/options.ts'
import { exportRejected } from './export/rejected.ts'
import { exportTable } from './export/table.ts'
import type { FileContext } from './import/fault.ts'
import { createImporter, previewCsv } from './import/import.ts'
import type { ImportPreview } from './preview-view.ts'
import { createFoundLeads, type FoundLeads, type LeadToFind } from './found/found.ts'
import { viewImport, viewLead, viewList, viewReading } from './present.ts'
import * as importsStore from './imports-store.ts'
import * as store from './store.ts'
import type { ListRef } from './store.ts'
import * as suggestionsStore from './suggestions-store.ts'
import { makeFilters } from './search/filters.ts'
import { createSuggestions, type Suggestions } from './suggestions.ts'
import { viewSummary, type ListSummary } from './summary-view.ts'
import { countPart, hasAddress, pageOfPart } from './part.ts'
import { pageOfLeads, type LeadFilter } from './verdicts.ts'
import { placeIn, placeOf, writePlace } from './place.ts'
import type { ImportReport, ImportView, LeadView, ListView } from './views.ts'

/** What a verification job needs to know of its list. */
export interface ListForJob {
  readonly id: string
  readonly name: string
  readonly workflow: Workflow
  /** How many leads it has, with an address or without. */
  readonly leads: number
  /** How many of them have an address. */
  readonly emails: number
  /** What the verdicts that its leads show are stored under: a job, or an ID of the list's own. */
  readonly verdictsId: string | null
}

/** A lead's address. */
export interface LeadAddress {
  /** The lead; a position for {@link LeadsService.addresses}. */
  readonly id: number
  /** As it came, trimmed. */
  readonly email: string
  /** Normalized for de-duplication; for a malformed one the address in lower case. */
  readonly emailKey: string
}

/** Rows of a part of a list. Without `behind` there were none to look at. */
interface PartRows {
  /** The place behind which the next ones are, though none before it may be of the part. */
  readonly behind: string | undefined
  readonly isLast: boolean
}

/** Addresses of a part of a list. */
export interface PartAddresses extends PartRows {
  readonly addresses: readonly (LeadAddress & {
    readonly place: string
    /** Where it stands: as its ID, or that of the first lead with its address. */
    readonly at: number
  })[]
}

/** Leads of a part of a list. */
export interface PartToFind extends PartRows {
  readonly leads: readonly LeadToFind[]
}

/** Lists of leads: what comes in as CSV, and goes out as CSV with what was found. */
export interface LeadsService extends FoundLeads, Suggestions {
  /**
   * Makes an empty list. With an operation ID, running it again finds the list of the first run. Raises LIMIT_REACHED.
   */
  create(
    fail: Fail<'LIMIT_REACHED'>,
    input: {
      readonly organizationId: string
      readonly name: string
      readonly workflow: Workflow
      readonly createdBy: string
      readonly operationId: string | undefined
    },
  ): Promise<ListView>

  /** The organization's lists, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<ListView>>

  /** One list. Raises RESOURCE_NOT_FOUND. */
  get(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef): Promise<ListView>

  /** Deletes a list with its leads and imports. Raises RESOURCE_NOT_FOUND. */
  delete(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef): Promise<void>

  /**
   * Stores the rows of a CSV file, or nothing of it: a file-level fault, an upload that breaks off and a failing
   * database leave the list as it was. Raises RESOURCE_NOT_FOUND, INVALID_CSV_FORMAT for file-level faults, and
   * LIMIT_REACHED where the list would become too large; what the stream itself throws comes through as it is.
   * @param input.columns which columns hold what; raises INVALID_REQUEST where the file has no such column
   * @param input.header `none` where the first row is a lead and no column has a name
   */
  import(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_CSV_FORMAT' | 'INVALID_REQUEST' | 'LIMIT_REACHED'>,
    input: ListRef & {
      readonly columns?: ColumnMapping | undefined
      readonly header?: HeaderRow | undefined
      readonly separator?: Separator | undefined
      readonly leaveOut?: readonly string[] | undefined
      readonly fileName?: string | undefined
      readonly createdBy?: string | undefined
      readonly csv: string | ReadableStream<Uint8Array>
      readonly operationId: string | undefined
    },
  ): Promise<ImportReport>

  /**
   * What an import would make of a file; stores nothing. A file that lacks required columns is answered with what is
   * missing; other file-level faults raise INVALID_CSV_FORMAT, and LIMIT_REACHED, as for an import.
   * @param input.listId the list that it would come into; raises RESOURCE_NOT_FOUND
   */
  preview(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_CSV_FORMAT' | 'INVALID_REQUEST' | 'LIMIT_REACHED'>,
    input: {
      readonly organizationId: string
      readonly workflow: Workflow
      readonly listId?: string | undefined
      readonly columns?: ColumnMapping | undefined
      readonly header?: HeaderRow | undefined
      readonly separator?: Separator | undefined
      readonly leaveOut?: readonly string[] | undefined
      readonly csv: string | ReadableStream<Uint8Array>
    },
  ): Promise<ImportPreview>

  /** The imports into a list, newest first. Raises RESOURCE_NOT_FOUND. */
  imports(fail: Fail<'RESOURCE_NOT_FOUND'>, input: ListRef & PageInput): Promise<Page<ImportView>>

  /**
   * Takes the leads of an import out of its list again. Raises RESOURCE_NOT_FOUND, and IMPORT_NOT_UNDOABLE where a job
   * has used the list since.
   */
  undoImport(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'IMPORT_NOT_UNDOABLE'>,
    input: ListRef & { readonly importId: string },
  ): Promise<ImportView>

  /** The rejected rows of an import as CSV that can be corrected and sent again. Raises RESOURCE_NOT_FOUND. */
  rejected(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef & { readonly importId: string }): Promise<Download>

  /** A page of a list's leads, in the order in which they came. Raises RESOURCE_NOT_FOUND, INVALID_REQUEST. */
  leads(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>,
    input: ListRef & PageInput & LeadFilter,
  ): Promise<Page<LeadView>>

  /** How many leads a list has, and how many of them with which verdict. Raises RESOURCE_NOT_FOUND. */
  summary(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef): Promise<ListSummary>

  /**
   * A list, or some leads of it, as a file: the columns that came in, plus what was found, or as it was asked for. Raises
   * RESOURCE_NOT_FOUND, and INVALID_REQUEST for a column that there is not.
   */
  export(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>,
    input: ListRef & LeadFilter & ExportOptions,
  ): Promise<Download>

  /** The list that a job is to work on; undefined if the organization has no such list. */
  listForJob(organizationId: string, listId: string): Promise<ListForJob | undefined>

  /**
   * The addresses of a list in the order of its leads, a batch at a time: those after the lead `afterId` (0 at first).
   * Several leads can have one address or one key; that is left to the caller, who counts duplicates.
   */
  addresses(listId: string, afterId: number, limit: number): Promise<LeadAddress[]>

  /** As {@link addresses}, of the rows that a job over a part of the list is over; those behind a place. */
  partAddresses(list: ListRef, part: JobPart, behind: string | undefined, limit: number): Promise<PartAddresses>

  /** As {@link toFind}, of the rows that a job over a part of the list is over; those behind a place. */
  partToFind(list: ListRef, part: JobPart, behind: string | undefined, limit: number): Promise<PartToFind>

  /** How many leads such a part can have at most, with an address where they need one; 0 where it has none. */
  countPart(list: ListRef, part: JobPart, need?: 'address'): Promise<number>

  /** Does some of what makes searches of long lists quick, for whoever sweeps. */
  makeFilters(signal?: AbortSignal): Promise<void>

  /** From now on, the leads of the list show the verdicts of this job. */
  setVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void>
  /**
   * From now on, they show verdicts of the list's own, to which this job adds; whoever calls fills them. Undefined for a
   * list that is gone.
   */
  ownVerdicts(
    tx: Transaction,
    listId: string,
    jobId: string,
    part: store.PartOfVerdicts,
  ): Promise<store.OwnVerdicts | undefined>
  /** What a list's own verdicts are stored under; undefined where it shows those of one job. */
  findOwnVerdicts(tx: Transaction, listId: string): Promise<string | undefined>
  /** As `setVerdictsJob`, unless they show those of another: what an analysis found is seen before anything is paid. */
  setFirstVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void>
}

type Missing = Fail<'RESOURCE_NOT_FOUND'>

/** How many rejected rows an import's answer shows; the rest is in the import's CSV. */
const shownRejections = 100

export function createLeadsService({ db, sql }: { readonly db: Database; readonly sql: Sql }): LeadsService {
  const importCsv = createImporter(sql)

  const findList = async (fail: Missing, { organizationId, listId }: ListRef): Promise<store.CountedList> => {
    const list = await store.findList(db, organizationId, listId)
    if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
    return list
  }

  const findImport = async (fail: Missing, listId: string, importId: string): Promise<importsStore.ImportRow> => {
    const found = await importsStore.findImport(db, listId, importId)
    if (!found) throw fail('RESOURCE_NOT_FOUND', { resource: 'import', id: importId })
    return found
  }

  const reportOn = async (listId: string, importId: string): Promise<ImportReport | undefined> => {
    const found = await importsStore.findImport(db, listId, importId)
    if (!found) return undefined
    const same = await importsStore.findSame(db, found)
    const { imported, duplicates, rejected, reading } = found
    const first = rejected === 0 ? [] : await store.pageOfRejections(db, importId, shownRejections, 0)
    const rows = first.map(({ line, column, value, message }) => ({ line, column, value, message }))
    return { importId, imported, duplicates, rejected, rows, ...viewReading(reading), sameAs: same?.id ?? null }
  }

  // Who waits for the organization's lock would else do so with a connection, and others would have none.
  const oneAtATime = createPlaces(Infinity, 1)
  // Batches of exports take turns, so that what one organization downloads at once is read no faster than one file.
  const oneBatchAtATime = createPlaces(Infinity, 1)

  const partPage = async (ref: ListRef, part: JobPart, behind: string | undefined, limit: number) => {
    const list = await store.findList(db, ref.organizationId, ref.listId)
    if (!list) return { leads: [], behind: undefined, isLast: true }
    if (behind === undefined) await importsStore.markUsed(db, list.id)
    const page = await pageOfPart(db, list, part, limit, behind === undefined ? undefined : placeOf(behind))
    return { ...page, behind: page.behind && writePlace(page.behind) }
  }

  const foundLeads = createFoundLeads(db)

  return {
    ...foundLeads,
    ...createSuggestions(db, findList),
    create: async (fail, { organizationId, operationId, ...input }) => {
      const id = operationId === undefined ? newId('lst') : siblingId(operationId, 'lst')
      const made = await oneAtATime(organizationId, () =>
        store.insertList(db, { id, organizationId, ...input }, bounds.lists),
      )
      if (!made) throw limitReached(fail, 'lists')
      const list = await store.findList(db, organizationId, id)
      if (!list) throw defect(`The list ${id} was deleted while it was being made`)
      return viewList(list)
    },

    list: async (organizationId, { limit, cursor }) => {
      const page = await readPage(
        limit,
        decodeCursor(cursor),
        (count, before) => store.pageOfLists(db, organizationId, count, before),
        ({ id }) => id,
        ({ columns }) => 2 * sizeOf(columns), // in its export, it has them once more
      )
      return { items: await inTurns(page.items, viewList), nextCursor: page.nextCursor }
    },

    get: async (fail, ref) => viewList(await findList(fail, ref)),

    delete: async (fail, { organizationId, listId }) => {
      await findList(fail, { organizationId, listId })
      takesLong()
      const deleted = await store.deleteList(db, organizationId, listId)
      if (!deleted) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
    },

    import: async (fail, { csv, operationId, columns, header, separator, leaveOut, fileName, createdBy, ...ref }) => {
      const file = uploadOf(csv)
      try {
        const { id: listId, workflow } = await findList(fail, ref)
        const importId = operationId === undefined ? newId('imp') : siblingId(operationId, 'imp')
        const before = operationId === undefined ? undefined : await reportOn(listId, importId)
        if (before) return before
        takesLong()
        const outcome = await importCsv(
          fail,
          { importId, listId, fileName, createdBy, organizationId: ref.organizationId },
          file,
          contextOf(fail, workflow, { columns, header, separator, leaveOut }),
        )
        const report = outcome === 'no_list' ? undefined : await reportOn(listId, importId)
        if (!report) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
        return report
      } finally {
        if (!file.locked) void file.cancel().catch(() => {}) // nobody has begun to read it, and nobody will
      }
    },

    preview: async (fail, { csv, workflow, organizationId, listId, ...said }) => {
      const file = uploadOf(csv)
      try {
        const list = listId === undefined ? undefined : await findList(fail, { organizationId, listId })
        takesLong()
        return await previewCsv(file, contextOf(fail, list?.workflow ?? workflow, said), (leads) =>
          list === undefined || leads.length === 0 ? Promise.resolve(0) : store.countKnown(db, list.id, leads),
        )
      } finally {
        if (!file.locked) void file.cancel().catch(() => {}) // nobody has begun to read it, and nobody will
      }
    },

    imports: async (fail, { limit, cursor, ...ref }) => {
      const list = await findList(fail, ref)
      const page = toPage(
        await importsStore.pageOfImports(db, list.id, limit, decodeCursor(cursor)),
        limit,
        ({ id }) => id,
      )
      return { items: page.items.map(viewImport), nextCursor: page.nextCursor }
    },

    undoImport: async (fail, { importId, ...ref }) => {
      const list = await findList(fail, ref)
      await findImport(fail, list.id, importId)
      takesLong()
      const outcome = await importsStore.undoImport(db, list.id, importId)
      if (outcome !== 'undone') throw fail('IMPORT_NOT_UNDOABLE', { listId: list.id, importId, reason: outcome })
      return viewImport(await findImport(fail, list.id, importId))
    },

    rejected: async (fail, { importId, ...ref }) => {
      const list = await findList(fail, ref)
      const found = await findImport(fail, list.id, importId)
      return csvFile(`${list.name}-rejected`, exportRejected(db, found))
    },

    leads: async (fail, { limit, cursor, status, search, ...ref }) => {
      const list = await findList(fail, ref)
      const begin = placeIn(cursor)
      if (begin === undefined) return { items: [], nextCursor: null }
      const { at, id } = placeOf(begin)
      if (status === undefined && at !== id) {
        const message = 'Belongs to leads of some verdicts; send it with the same `status`'
        throw fail('INVALID_REQUEST', { issues: [{ path: 'cursor', message }] })
      }
      const names = sizeOf(list.columns) // every lead is answered with all of them
      const page = await readPage(
        limit,
        begin,
        (count, behind) => pageOfLeads(db, list, count, placeOf(behind), { status, search }),
        writePlace,
        ({ row }) => names + charactersOf(row),
      )
      const items = await inTurns(page.items, (lead) => viewLead(list.columns, lead))
      return { items, nextCursor: page.nextCursor }
    },

    summary: async (fail, ref) => viewSummary(await findList(fail, ref)),

    export: async (
      fail,
      { status, search, format = 'csv', separator, bom = false, rows, columns, suggestions, ...ref },
    ) => {
      const list = await findList(fail, ref)
      const isCorrected = await suggestionsStore.isCorrected(db, list.id)
      const table = exportTable(list, { columns, suggestions, format }, isCorrected)
      if ('unknown' in table) {
        const issue = { path: `columns.${table.unknown}`, message: 'The list has no such column' }
        throw fail('INVALID_REQUEST', { issues: [issue] })
      }
      const name = [list.name, ...(status ?? []), ...(search === undefined ? [] : [search])].join(' ')
      const analysis = await suggestionsStore.analysisBeyond(db, list)
      const filter = { status, search }
      const batches = exportLeads(db, list, filter, table, rows === 'address', analysis, oneBatchAtATime)
      if (format === 'xlsx') return xlsxFile(name, batches)
      return csvFile(name, batches, { separator: separator ?? list.separator ?? ',', bom })
    },

    listForJob: async (organizationId, listId) => {
      const list = await store.findList(db, organizationId, listId)
      if (!list) return undefined
      const { id, name, workflow, leadCount: leads, emailCount: emails } = list
      return { id, name, workflow, leads, emails, verdictsId: store.verdictsOf(list) }
    },

    addresses: async (listId, afterId, limit) => {
      if (afterId === 0) await importsStore.markUsed(db, listId)
      const rows = await store.pageOfAddresses(db, listId, afterId, limit)
      return rows.map(({ id, email, emailKey }) => ({ id, email: email ?? '', emailKey: emailKey ?? '' }))
    },

    partAddresses: async (ref, part, behind, limit) => {
      const { leads, ...page } = await partPage(ref, part, behind, limit)
      const addresses = leads.flatMap(({ id, at, email, emailKey }) =>
        emailKey === null ? [] : { id, at, place: writePlace({ id, at }), email: email ?? '', emailKey },
      )
      return { addresses, ...page }
    },

    partToFind: async (ref, part, behind, limit) => {
      const { leads, ...page } = await partPage(ref, part, behind, limit)
      const ids = leads.map(({ id }) => id)
      return { leads: await foundLeads.toFindOf(ref.listId, ids), ...page }
    },

    countPart: async (ref, part, need) => {
      const list = await store.findList(db, ref.organizationId, ref.listId)
      return list ? countPart(db, list, part, need === 'address' ? hasAddress : () => true) : 0
    },

    makeFilters: (signal) => makeFilters(db, signal),
    setVerdictsJob: (tx, listId, jobId) => store.setVerdictsJob(tx, listId, jobId),
    ownVerdicts: (tx, listId, jobId, part) => store.ownVerdicts(tx, listId, jobId, { id: newId('vrd'), ...part }),
    findOwnVerdicts: (tx, listId) => store.findOwnVerdicts(tx, listId),
    setFirstVerdictsJob: (tx, listId, jobId) => store.setFirstVerdictsJob(tx, listId, jobId),
  }
}

const uploadOf = (csv: string | ReadableStream<Uint8Array>): ReadableStream<Uint8Array> =>
  typeof csv === 'string' ? new Blob([csv]).stream() : csv

/** How a file is read, and refused. */
const contextOf = (
  fail: Fail<'INVALID_CSV_FORMAT' | 'INVALID_REQUEST' | 'LIMIT_REACHED'>,
  workflow: Workflow,
  said: Pick<FileContext, 'columns' | 'header' | 'separator' | 'leaveOut'>,
): FileContext => ({
  ...said,
  workflow,
  refuse: (fault) => fail('INVALID_CSV_FORMAT', { workflow, ...fault }),
  refuseSize: (resource) => limitReached(fail, resource),
  refuseInput: (path, message) => fail('INVALID_REQUEST', { issues: [{ path, message }] }),
})
