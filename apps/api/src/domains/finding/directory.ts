import { createCompanyIndex, type CompanyRecord } from '@leadwright/people-finder'
import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import type { CompanySource } from './sources.ts'

/** Companies that are kept in memory. */
export function directoryOf(records: Iterable<CompanyRecord>): CompanySource {
  const index = createCompanyIndex(records)
  return { match: (query, options) => index.match(query, options), get: (id) => index.get(id) }
}

/**
 * Reads a directory of companies from a CSV file (UTF-8) with the columns `name` and, as far as they are known,
 * `domain`, `aliases` (separated by `|`), `place` and `id`. Without an `id`, a company is known by its domain, or else
 * by its name: it has to stay the same from start to start, because what people decide on refers to it.
 * Rejects with a sentence that names the file.
 */
export async function readDirectory(path: string): Promise<CompanyRecord[]> {
  let rows: Record<string, string>[]
  try {
    rows = parse(await readFile(path), { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  }
  if (rows.length > 0 && rows[0]?.['name'] === undefined) throw unreadable(path, 'it has no column called name')
  return rows.flatMap((row) => recordOf(row) ?? [])
}

function recordOf({ id, name, domain, aliases, place }: Record<string, string>): CompanyRecord | undefined {
  if (name === undefined || name === '') return undefined
  return {
    id: id || domain || name,
    name,
    ...(domain ? { domain } : {}),
    ...(aliases ? { aliases: aliases.split('|').map((alias) => alias.trim()) } : {}),
    ...(place ? { place } : {}),
  }
}

/** For whoever starts the product, not for callers. */
const unreadable = (path: string, why: string): Error =>
  // oxlint-disable-next-line leadwright/no-raw-throw -- stops the start
  new Error(`COMPANY_DIRECTORY can't be read from ${path}: ${why}`)
