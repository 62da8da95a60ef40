import type { AppRouter } from '@leadwright/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import type { Workflow } from '@leadwright/errors/client'
import { RequestFailure } from '../../lib/failure.ts'
import { formatBytes } from '../../lib/format.ts'
import { rest } from '../../lib/rest.ts'
import { maxCsvBytes } from '@leadwright/file-reader'

type Outputs = inferRouterOutputs<AppRouter>
export type ImportReport = Outputs['lists']['import']
export type ImportPreview = Outputs['lists']['preview']

/**
 * Which column of the file is taken for which role, where that was said and not guessed; null for none. Addresses can be
 * in several: row by row, the first that holds one counts.
 */
export type Mapping = Readonly<Record<string, string | readonly string[] | null>>

/** The line on which the names of the columns are, or that there are none; found out unless somebody says so. */
export type HeaderRow = 'none' | number | undefined

/** What can separate fields; found out unless somebody says so. */
export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** What somebody said of a file. */
export interface Said {
  readonly mapping?: Mapping
  readonly header?: HeaderRow
  readonly separator?: Separator | undefined
  /** Columns that are not stored. */
  readonly leaveOut?: readonly string[]
}

/** Whether a file can be sent at once. */
export const isSmallEnough = ({ size }: Blob): boolean => size < maxCsvBytes

/** What the server would say of a file after all of it had been sent. */
export function refuseSize({ size }: Blob, workflow: Workflow): RequestFailure {
  const envelope = {
    error: `The file has ${formatBytes(size)}; it must be smaller than 10 MB. Split it and upload the parts into the same list.`,
    code: 'INVALID_CSV_FORMAT' as const,
    details: { reason: 'too_large' as const, workflow, maxBytes: maxCsvBytes },
  }
  return new RequestFailure({ kind: 'known', envelope, requestId: undefined }, 400)
}

const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

const columnsOf = (mapping: Mapping | undefined): string | undefined =>
  mapping === undefined || Object.keys(mapping).length === 0 ? undefined : JSON.stringify(mapping)

const queryOf = ({ mapping, header, separator, leaveOut = [] }: Said): Record<string, string | undefined> => ({
  columns: columnsOf(mapping),
  header: header?.toString(),
  separator,
  leaveOut: leaveOut.length === 0 ? undefined : JSON.stringify(leaveOut),
})

const csv = (file: Blob, idempotencyKey?: string): RequestInit => ({
  method: 'POST',
  body: file,
  headers: {
    'content-type': 'text/csv',
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  },
})

/** Imports a file into a list. `attempt` stays the same over retries, so that no row comes in twice. */
export async function importFile(
  input: Said & { listId: string; file: Blob; attempt?: string },
): Promise<ImportReport> {
  const fileName = input.file instanceof File ? input.file.name.slice(0, 255) : undefined
  const said = query({ ...queryOf(input), fileName })
  const path = `/v1/lists/${encodeURIComponent(input.listId)}/imports${said}`
  const response = await rest(path, csv(input.file, input.attempt))
  return (await response.json()) as ImportReport
}

/** What an import would do, without doing it. A file that is too large is refused without sending it. */
export async function previewFile(
  input: Said & { workflow: Workflow; listId?: string | undefined; file: Blob },
): Promise<ImportPreview> {
  const { workflow, listId, file } = input
  if (!isSmallEnough(file)) throw refuseSize(file, workflow)
  const response = await rest(`/v1/import-previews${query({ workflow, listId, ...queryOf(input) })}`, csv(file))
  return (await response.json()) as ImportPreview
}
