import type { Workflow } from '@leadwright/errors/client'
import {
  importFile,
  isSmallEnough,
  previewFile,
  refuseSize,
  separators,
  type ImportPreview,
  type ImportReport,
  type Said,
} from '../../lists/import-file.ts'
import { maxCsvBytes } from '@leadwright/file-reader'
import { roleWords } from '../role-words.ts'
import { cut, partOf } from './cut.ts'
import { isDrawn } from './drawn.ts'
import { mergedPreview } from './merge.ts'

interface Whole extends Said {
  readonly workflow: Workflow
  /** The list that it comes into, where there is one. */
  readonly listId?: string | undefined
  readonly file: Blob
}

/** What an import of a file of any size would do, and in how many parts it would come in. */
export async function previewWhole(whole: Whole): Promise<{ preview: ImportPreview; parts: number }> {
  if (isSmallEnough(whole.file)) return { preview: await previewFile(whole), parts: 1 }
  const { workflow, listId } = whole
  const { first, parts, said } = await inParts(whole)
  const previews = [first]
  // While something is missing, nothing is judged, and the other parts say no more than the first.
  if (first.missing.length === 0) {
    for (const file of parts.slice(1)) previews.push(await previewFile({ ...said, workflow, listId, file }))
  }
  return { preview: mergedPreview(previews), parts: parts.length }
}

/**
 * Imports a file of any size into a list, one part after the other. `attempt` stays the same over retries.
 * @returns what became of each part
 */
export async function importWhole(
  whole: Whole & { readonly file: File; readonly listId: string; readonly attempt: string },
): Promise<readonly ImportReport[]> {
  if (isSmallEnough(whole.file)) return [await importFile(whole)]
  const { listId, attempt, file } = whole
  const { parts, said } = await inParts(whole)
  const reports: ImportReport[] = []
  for (const [index, part] of parts.entries()) {
    const place = `${index + 1}`
    const named = new File([part], `${file.name} (${place} of ${parts.length})`, { type: 'text/csv' })
    reports.push(await importFile({ ...said, listId, file: named, attempt: `${attempt}-${place}` }))
  }
  return reports
}

/** The parts of a file, what the first comes to, and how to have the others read just as the first. */
async function inParts(whole: Whole): Promise<{ first: ImportPreview; parts: readonly Blob[]; said: Said }> {
  const { file, workflow } = whole
  const found = await cut(file, maxCsvBytes)
  if (found === undefined) throw refuseSize(file, workflow)
  const first = await previewFile({ ...whole, file: file.slice(0, found.parts[1]?.at) })
  const { headerLine } = first.reading ?? {}
  // Without names, the columns of each part would be as many as its first row has.
  const headEnd = headerLine == null ? undefined : found.heads.find(({ line }) => line > headerLine)
  if (headEnd === undefined) throw refuseSize(file, workflow)
  if (first.reading?.separator === '|') {
    const begin = found.heads.findLast(({ line }) => line <= (headerLine ?? 1))?.at ?? 0
    const line = await file.slice(begin, headEnd.at).text()
    const names = first.columns.map(({ name }) => name)
    if (isDrawn(names, line.replace(/^\uFEFF|[\r\n]+$/g, ''))) throw refuseSize(file, workflow)
  }
  return {
    first,
    parts: await Promise.all(found.parts.map((_, index) => partOf(file, found, index, headEnd))),
    said: { ...asRead(first), ...(whole.leaveOut && { leaveOut: whole.leaveOut }) },
  }
}

/** All that was guessed of a file, said. */
function asRead({ reading }: ImportPreview): Said {
  if (reading === null) return {}
  const { headerLine, separator, roles, emailColumns } = reading
  const none = Object.fromEntries(Object.keys(roleWords).map((role) => [role, null]))
  const found = Object.fromEntries(roles.map(({ role, column }) => [role, column]))
  const emails = emailColumns.map(({ column }) => column)
  return {
    mapping: { ...none, ...found, ...(emails.length > 0 && { email: emails }) },
    header: headerLine ?? 'none',
    separator: separators.find((each) => each === separator),
  }
}
