import type { Fail, Workflow } from '@leadwright/errors'
import type { Transaction } from '../../db/client.ts'
import type { Download } from '../../http/download.ts'
import type { Page, PageInput } from '../../trpc/page.ts'
import type { ImportReport, LeadStatus, LeadView, ListView } from './views.ts'

/** A list of an organization. */
export interface ListRef {
  readonly organizationId: string
  readonly listId: string
}

/** What a verification job needs to know of its list. */
export interface ListForJob {
  readonly id: string
  readonly name: string
  readonly workflow: Workflow
  /** How many leads it has, with an address or without. */
  readonly leads: number
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

/** Lists of leads: what comes in as CSV, and goes out as CSV with what was found. */
export interface LeadsService {
  /** Makes an empty list. With an operation ID, running it again finds the list of the first run. */
  create(input: {
    readonly organizationId: string
    readonly name: string
    readonly workflow: Workflow
    readonly createdBy: string
    readonly operationId: string | undefined
  }): Promise<ListView>

  /** The organization's lists, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<ListView>>

  /** One list. Raises RESOURCE_NOT_FOUND. */
  get(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef): Promise<ListView>

  /** Deletes a list with its leads and imports. Raises RESOURCE_NOT_FOUND. */
  delete(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef): Promise<void>

  /**
   * Stores the rows of a CSV file, or nothing of it: a file-level fault, an upload that breaks off and a failing
   * database leave the list as it was. Raises RESOURCE_NOT_FOUND, and INVALID_CSV_FORMAT for file-level faults; what
   * the stream itself throws comes through as it is.
   */
  import(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_CSV_FORMAT'>,
    input: ListRef & {
      readonly csv: string | ReadableStream<Uint8Array>
      readonly operationId: string | undefined
    },
  ): Promise<ImportReport>

  /** The rejected rows of an import as CSV that can be corrected and sent again. Raises RESOURCE_NOT_FOUND. */
  rejected(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef & { readonly importId: string }): Promise<Download>

  /** A page of a list's leads, in the order in which they came. Raises RESOURCE_NOT_FOUND. */
  leads(
    fail: Fail<'RESOURCE_NOT_FOUND'>,
    input: ListRef & PageInput & { readonly status: readonly LeadStatus[] | undefined },
  ): Promise<Page<LeadView>>

  /** A list as CSV: the columns that came in, plus what was found. Raises RESOURCE_NOT_FOUND. */
  export(
    fail: Fail<'RESOURCE_NOT_FOUND'>,
    input: ListRef & { readonly status: readonly LeadStatus[] | undefined },
  ): Promise<Download>

  /** The list that a job is to work on; undefined if the organization has no such list. */
  listForJob(organizationId: string, listId: string): Promise<ListForJob | undefined>

  /** How many leads of a list have an address. */
  countEmails(listId: string): Promise<number>

  /**
   * The addresses of a list in the order of its leads, a batch at a time: those after the lead `afterId` (0 at first).
   * Several leads can have one address or one key; that is left to the caller, who counts duplicates.
   */
  addresses(listId: string, afterId: number, limit: number): Promise<LeadAddress[]>

  /** From now on, the leads of the list show the verdicts of this job. */
  setVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void>
}
