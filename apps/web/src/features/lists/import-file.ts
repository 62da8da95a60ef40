import type { AppRouter } from '@leadwright/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { rest } from '../../lib/rest.ts'

type Outputs = inferRouterOutputs<AppRouter>
export type ImportReport = Outputs['lists']['import']
export type ImportPreview = Outputs['lists']['preview']

/** Which column of the file is taken for which role, where that was said and not guessed; null for none. */
export type Mapping = Readonly<Record<string, string | null>>

const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

const columnsOf = (mapping: Mapping | undefined): string | undefined =>
  mapping === undefined || Object.keys(mapping).length === 0 ? undefined : JSON.stringify(mapping)

const csv = (file: Blob, idempotencyKey?: string): RequestInit => ({
  method: 'POST',
  body: file,
  headers: {
    'content-type': 'text/csv',
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  },
})

/** Imports a file into a list. `attempt` stays the same over retries, so that no row comes in twice. */
export async function importFile(input: {
  listId: string
  file: Blob
  mapping?: Mapping
  attempt?: string
}): Promise<ImportReport> {
  const path = `/v1/lists/${encodeURIComponent(input.listId)}/imports${query({ columns: columnsOf(input.mapping) })}`
  const response = await rest(path, csv(input.file, input.attempt))
  return (await response.json()) as ImportReport
}

/** What an import would do, without doing it. */
export async function previewFile(input: { workflow: string; file: Blob; mapping?: Mapping }): Promise<ImportPreview> {
  const { workflow, file, mapping } = input
  const response = await rest(`/v1/import-previews${query({ workflow, columns: columnsOf(mapping) })}`, csv(file))
  return (await response.json()) as ImportPreview
}
