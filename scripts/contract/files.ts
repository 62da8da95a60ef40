import type { Facts } from '@leadwright/error-kit/config'
import { createDeclaredFail } from '@leadwright/errors/trpc'
import { workflows } from '@leadwright/errors'
import { bounds, sizes } from '@leadwright/api/internal/bounds'
import { readUpload } from '@leadwright/api/internal/http/body'
import { spellings } from '@leadwright/api/internal/domains/leads/column-names'
import { columnKey } from '@leadwright/api/internal/domains/leads/columns'
import { foundColumns, reportColumns, verdictColumns } from '@leadwright/api/internal/domains/leads/export/columns'
import { maxFileBytes, readText } from '@leadwright/api/internal/domains/leads/import/bytes'
import { requirements } from '@leadwright/api/internal/domains/leads/import/requirements'
import { keptHours } from '@leadwright/api/internal/trpc/idempotency-store'

/** What an upload may be, from the code that reads it. */
export async function uploadFacts(): Promise<Facts> {
  return {
    'types of an upload': { takes: await uploadTypes() },
    'size of a file, bytes (less than)': { atMost: await refusedSize() },
  }
}

/** The size of the smallest file that is refused for it, found by sending ever smaller pieces until one is too much. */
async function refusedSize(): Promise<number> {
  let taken = 0
  for (const piece of [64 * 1024, 256, 1]) {
    let sent = 0
    const file = async function* pieces(): AsyncGenerator<Uint8Array, void> {
      const letters = new Uint8Array(64 * 1024).fill(0x61)
      // One that is far larger than any bound stands for no bound at all.
      for (let left = taken; left > 0; left -= letters.length) yield letters.subarray(0, left)
      sent = taken
      for (; sent <= 4 * maxFileBytes; sent += piece) yield letters.subarray(0, piece)
    }
    try {
      for await (const _ of readText(file(), (fault) => new Error(fault.reason)));
    } catch {
      taken = sent
    }
  }
  return taken + 1
}

/** A form with a file in a field. */
function form(field: string): FormData {
  const data = new FormData()
  data.set(field, new File(['email\n'], 'leads.csv', { type: 'text/csv' }))
  return data
}

async function uploadTypes(): Promise<string[]> {
  const fail = createDeclaredFail(['INVALID_REQUEST'])
  const candidates: Readonly<Record<string, Blob | FormData>> = {
    'text/csv': new Blob(['email\n'], { type: 'text/csv' }),
    'text/plain': new Blob(['email\n'], { type: 'text/plain' }),
    'application/octet-stream': new Blob(['email\n'], { type: 'application/octet-stream' }),
    'multipart/form-data, field file': form('file'),
    'multipart/form-data, field csv': form('csv'),
  }
  const taken = await Promise.all(
    Object.entries(candidates).map(async ([name, body]) => {
      const request = new Request('http://localhost/', { method: 'POST', body })
      return readUpload(fail, request).then(
        async ({ bytes }) => {
          await bytes.cancel()
          return [name]
        },
        () => [],
      )
    }),
  )
  return taken.flat()
}

/** Bounds and columns that no schema says. */
export const fileFacts = (): Facts => ({
  'columns of a file': { atMost: bounds.columns_of_list },
  'characters of a row': { atMost: sizes.row },
  ...Object.fromEntries(Object.entries(bounds).map(([resource, limit]) => [`limit of ${resource}`, { atMost: limit }])),
  'hours in which a repeated request is answered again': { atMost: keptHours },
  'columns of an export, for verdicts': { gives: verdictColumns },
  'columns of rejected rows': { gives: reportColumns },
  ...Object.fromEntries(
    workflows.flatMap((workflow): [string, Facts[string]][] => [
      [
        `columns of an export, ${workflow}`,
        { gives: foundColumns(workflow, [], new Map()).added.map(({ name }) => name) },
      ],
      [
        `columns that a file needs, ${workflow}`,
        { needs: requirements[workflow].map((either) => either.map((all) => all.join(' and ')).join(', or ')) },
      ],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(spellings).map(([role, other]): [string, Facts[string]] => [
      `spellings of the column ${role}`,
      { takes: [...new Set(other.map(columnKey))].filter((name) => name !== role) },
    ]),
  ),
})
