import type { ApiPromise, RequestOptions, Upload } from '../core/index.ts'
import { Download } from '../download.ts'
import type { JobKind } from '../jobs.ts'
import type { BodyOf, OutputOf, QueryOf } from '../operation-types.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import {
  type EnrichOptions,
  type FinishedList,
  type ListSource,
  runList,
  type ScrapeOptions,
  type VerifyOptions,
} from '../run-list.ts'
import type {
  ColumnRole,
  Import,
  ImportPreview,
  ImportReport,
  Lead,
  List,
  ListSummary,
  Suggestion,
} from '../schemas.ts'
import { Resource, type Send } from './resource.ts'
import type { JobsResource } from './jobs.ts'

/** A verdict on a lead, or `unverified` where there is none yet. */
export type LeadStatus = NonNullable<QueryOf<'lists.export'>['status']>[number]

/** Which leads: those with one of these verdicts; all of them without it. */
export type LeadQuery = {
  readonly status?: LeadStatus | readonly LeadStatus[] | undefined
}

/** Which leads to read, and with which text in their address or one of their fields. */
export type LeadSearch = LeadQuery & Pick<QueryOf<'lists.leads'>, 'search'>

/** How a list is written; as it came in, and as CSV, without it. */
export type ExportQuery = LeadQuery &
  Pick<QueryOf<'lists.export'>, 'format' | 'separator' | 'rows' | 'suggestions'> & {
    /** Only leads with this text in their address or one of their fields. */
    readonly search?: string | undefined
    /** Whether CSV begins with a byte order mark, by which Excel knows UTF-8. */
    readonly bom?: boolean | undefined
    /** Which columns, in which order; all of them without it. */
    readonly columns?: readonly string[] | undefined
  }

/**
 * Which column of a file holds what, where its name does not say so, as `{ email: 'Mail' }`. A role that is not named is
 * found by its name; with null it has no column. Addresses can be in several columns, `{ email: ['Work', 'Home'] }`: row
 * by row, the first that holds one counts.
 */
export type ColumnMapping = {
  readonly [R in ColumnRole]?: string | (R extends 'email' ? readonly string[] : never) | null
}

/**
 * What a file is for. `header: 'none'` says that its first row is a lead, and no column has a name; a number is the line
 * of the names.
 */
export type PreviewQuery = Pick<QueryOf<'lists.preview'>, 'workflow' | 'listId' | 'header' | 'separator'> & {
  readonly columns?: ColumnMapping | undefined
  /** Columns of the file that would not be stored, by name. */
  readonly leaveOut?: readonly string[] | undefined
}

/** What a single import may set. */
export interface ImportOptions extends RequestOptions {
  /** With `none`, the first row is a lead: columns are called by their place, and `columns` says what they hold. */
  readonly header?: PreviewQuery['header']
  /** What separates the fields; found out without it. */
  readonly separator?: PreviewQuery['separator']
  readonly columns?: ColumnMapping | undefined
  /** Columns of the file that are not stored, by name. */
  readonly leaveOut?: readonly string[] | undefined
  /** What the file is called, for the history of the list. */
  readonly fileName?: string | undefined
}

/** As a query parameter has it. */
const jsonOf = (columns: ColumnMapping | readonly string[] | undefined): string | undefined =>
  columns && JSON.stringify(columns)

/** Where the jobs over lists are. */
type JobsResources = { readonly [K in JobKind]: JobsResource<K> }

/** Lists of leads. */
export class ListsResource extends Resource {
  readonly #jobs: JobsResources

  constructor(send: Send, jobs: JobsResources) {
    super(send)
    this.#jobs = jobs
  }

  /** Makes an empty list. `workflow` decides which columns its imports must have. */
  create(list: BodyOf<'lists.create'>, options?: RequestOptions): ApiPromise<List> {
    return this.send('lists.create', { body: list }, options)
  }

  /** The organization's lists, newest first. */
  list(query: PageQuery = {}, options?: RequestOptions): Paged<List> {
    return new Paged('lists.list', (page) => this.send('lists.list', { query: page }, options), query)
  }

  /**
   * A list: its columns and how many leads it has.
   * @throws RESOURCE_NOT_FOUND
   */
  get(listId: string, options?: RequestOptions): ApiPromise<List> {
    return this.send('lists.get', { params: { listId } }, options)
  }

  /**
   * Deletes a list with its leads.
   * @throws RESOURCE_NOT_FOUND
   */
  delete(listId: string, options?: RequestOptions): ApiPromise<OutputOf<'lists.delete'>> {
    return this.send('lists.delete', { params: { listId } }, options)
  }

  /**
   * Imports a CSV file: UTF-8, under 10 MB, with the columns that the list's workflow requires. Rows that cannot be
   * taken are reported and don't hold up the others; a file that is refused as a whole leaves nothing behind.
   * @param csv the content; streams are sent as they come, and only a function that opens one can be retried
   * @throws RESOURCE_NOT_FOUND, INVALID_CSV_FORMAT (`details.reason` says why)
   */
  import(
    listId: string,
    csv: Upload,
    { columns, header, separator, leaveOut, fileName, ...options }: ImportOptions = {},
  ): ApiPromise<ImportReport> {
    const query = { columns: jsonOf(columns), header, separator, leaveOut: jsonOf(leaveOut), fileName }
    return this.send('lists.import', { params: { listId }, query, upload: csv }, options)
  }

  /**
   * What an import would make of a file: what its columns are taken for, which are `missing`, how many rows would be
   * stored, and why others would not. Nothing is stored.
   * @param csv as for {@link import}
   * @throws INVALID_CSV_FORMAT (`details.reason` says why); not for missing columns
   */
  preview(
    csv: Upload,
    { columns, leaveOut, ...said }: PreviewQuery,
    options?: RequestOptions,
  ): ApiPromise<ImportPreview> {
    const query = { ...said, columns: jsonOf(columns), leaveOut: jsonOf(leaveOut) }
    return this.send('lists.preview', { query, upload: csv }, options)
  }

  /**
   * The imports into a list, newest first.
   * @throws RESOURCE_NOT_FOUND
   */
  imports(listId: string, query: PageQuery = {}, options?: RequestOptions): Paged<Import> {
    return new Paged(
      'lists.imports',
      (page) => this.send('lists.imports', { params: { listId }, query: page }, options),
      query,
    )
  }

  /**
   * Takes the leads of an import out of its list again.
   * @throws RESOURCE_NOT_FOUND; IMPORT_NOT_UNDOABLE where a job has used the list since
   */
  undoImport(listId: string, importId: string, options?: RequestOptions): ApiPromise<Import> {
    return this.send('lists.undoImport', { params: { listId, importId } }, options)
  }

  /**
   * The rows that an import could not take, as CSV that can be corrected and imported again.
   * @throws RESOURCE_NOT_FOUND
   */
  rejected(listId: string, importId: string, options?: RequestOptions): Download {
    return new Download(() => this.send('lists.rejected', { params: { listId, importId } }, options))
  }

  /**
   * The leads of a list with their verification results.
   * @throws RESOURCE_NOT_FOUND
   */
  leads(listId: string, query: LeadSearch & PageQuery = {}, options?: RequestOptions): Paged<Lead> {
    const { status, search } = query
    return new Paged(
      'lists.leads',
      (page) => this.send('lists.leads', { params: { listId }, query: { ...page, status, search } }, options),
      query,
    )
  }

  /**
   * The leads whose address has a likely correction, as the analysis of a verification job found them.
   * @throws RESOURCE_NOT_FOUND
   */
  suggestions(listId: string, query: PageQuery = {}, options?: RequestOptions): Paged<Suggestion> {
    return new Paged(
      'lists.suggestions',
      (page) => this.send('lists.suggestions', { params: { listId }, query: page }, options),
      query,
    )
  }

  /**
   * Puts likely corrections in the place of addresses, which are kept as `originalEmail`: of the leads with these IDs, or
   * of `all` that have one.
   * @throws RESOURCE_NOT_FOUND
   */
  acceptSuggestions(
    listId: string,
    which: BodyOf<'lists.acceptSuggestions'>,
    options?: RequestOptions,
  ): ApiPromise<OutputOf<'lists.acceptSuggestions'>> {
    return this.send('lists.acceptSuggestions', { params: { listId }, body: which }, options)
  }

  /**
   * How many leads a list has, and how many of them with which verdict.
   * @throws RESOURCE_NOT_FOUND
   */
  summary(listId: string, options?: RequestOptions): ApiPromise<ListSummary> {
    return this.send('lists.summary', { params: { listId } }, options)
  }

  /**
   * The list as a file: the columns that came in, and what was found out; or as `query` asks for it.
   * @throws RESOURCE_NOT_FOUND; INVALID_REQUEST for a column that the list does not have
   */
  export(listId: string, { columns, bom, ...query }: ExportQuery = {}, options?: RequestOptions): Download {
    const asked = { ...query, columns: jsonOf(columns), bom: bom === undefined ? undefined : String(bom) }
    return new Download(() => this.send('lists.export', { params: { listId }, query: asked }, options))
  }

  /**
   * The whole job in one call: makes a list, imports the file, has it analyzed, asks `decide` with the estimate, waits
   * for the verdicts. Returns when the job is over; its `stage` says how it ended. With `{ listId }` instead of a file,
   * it works on a list that is there.
   *
   * Where it fails, {@link progressOf} tells how far it came. Called again with the `idempotencyKey` that is told there
   * (or was given), within 24 hours and with the same file, it goes on instead of beginning anew.
   * @throws what its steps throw: INVALID_CSV_FORMAT, NO_EMAILS_TO_VERIFY, INSUFFICIENT_CREDITS, …
   */
  verify(source: ListSource, options: VerifyOptions): Promise<FinishedList<'verificationJobs'>> {
    const { reuseDays, rows } = options
    const work = { jobs: this.#jobs.verificationJobs, workflow: 'verification', step: 'verify' } as const
    return runList(this, work, source, options, {
      ...(reuseDays === undefined ? {} : { reuseDays }),
      ...(rows === undefined ? {} : { rows }),
    })
  }

  /**
   * As {@link verify}, to find the addresses of people: of names and companies in a file, or of whom {@link scrape} has
   * found in a list.
   * @throws what its steps throw: INVALID_CSV_FORMAT, NO_LEADS_TO_ENRICH, INSUFFICIENT_CREDITS, …
   */
  enrich(source: ListSource, options: EnrichOptions): Promise<FinishedList<'enrichmentJobs'>> {
    const work = { jobs: this.#jobs.enrichmentJobs, workflow: 'enrichment', step: 'enrich' } as const
    const { rows } = options
    return runList(this, work, source, options, rows === undefined ? {} : { rows })
  }

  /**
   * As {@link verify}, to find people: by companies and job titles. They become leads of the list.
   * @throws what its steps throw: INVALID_CSV_FORMAT, NO_LEADS_TO_SCRAPE, INSUFFICIENT_CREDITS, …
   */
  scrape(source: ListSource, options: ScrapeOptions): Promise<FinishedList<'scrapingJobs'>> {
    const { peoplePerRow, rows } = options
    const work = { jobs: this.#jobs.scrapingJobs, workflow: 'scraping', step: 'scrape' } as const
    return runList(this, work, source, options, {
      ...(peoplePerRow === undefined ? {} : { peoplePerRow }),
      ...(rows === undefined ? {} : { rows }),
    })
  }
}
