import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { ListView } from '../src/domains/leads/views.ts'
import { fail, failureOf, organizationId, useLeads } from './support/leads.ts'

// What goes out again: rejected rows to be corrected, and lists.

const world = useLeads()
const { importInto, leadsOf, newList } = world

describe('the rejected rows of an import', () => {
  const rejectedOf = async (list: ListView, importId: string) => {
    const file = await world.service.rejected(fail, { organizationId, listId: list.id, importId })
    expect(file).toMatchObject({ fileName: 'Fair 2026-rejected.csv', contentType: 'text/csv; charset=utf-8' })
    return text(file.body)
  }

  it('come as CSV that, once corrected, is imported as it is', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email;name\na@b.c;Ann\n;"Bo ""B"", Jr."\n \n;Dee\n')
    const csv = await rejectedOf(list, importId)
    expect(csv).toBe(
      [
        'rejected_line,rejected_problem,email,name',
        '3,"email: The field is empty, but the verification workflow requires it.",,"Bo ""B"", Jr."',
        '4,"email: The field is empty, but the verification workflow requires it."," ",',
        '5,"email: The field is empty, but the verification workflow requires it.",,Dee',
        '',
      ].join('\r\n'),
    )
    const again = await importInto(list, csv.replace(',,"Bo', ',bo@b.c,"Bo').replace('" ",', 'c@b.c,Cid'))
    expect(again).toMatchObject({ imported: 2, duplicates: 0, rejected: 1, rows: [{ line: 4 }] })
    expect((await leadsOf(list)).map(({ fields }) => fields)).toEqual([
      { email: 'a@b.c', name: 'Ann' },
      { email: 'bo@b.c', name: 'Bo "B", Jr.' },
      { email: 'c@b.c', name: 'Cid' },
    ])
    expect(await rejectedOf(list, again.importId)).toMatch(/\r\n4,.*,,Dee\r\n/)
  })

  it('are all there, in order, however many they are', async () => {
    const list = await newList()
    const { importId } = await importInto(
      list,
      `email,n\n${Array.from({ length: 2345 }, (_, n) => `,${n}\n`).join('')}`,
    )
    const rows: Record<string, string>[] = parse(await rejectedOf(list, importId), { columns: true })
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 2345 }, (_, n) => String(n)))
  })

  it('of an import that there is not are not found', async () => {
    const [list, other] = [await newList(), await newList()]
    const { importId } = await importInto(other, 'email\na@b.c\n')
    for (const id of ['imp_x', importId]) {
      const work = world.service.rejected(fail, { organizationId, listId: list.id, importId: id })
      expect(await failureOf('RESOURCE_NOT_FOUND', work)).toEqual({ resource: 'import', id })
    }
  })
})

describe('what comes in', () => {
  it('goes out the same, whatever is in it', async () => {
    const field = fc
      .oneof(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\\', '{', '}', '\n', '\r', '\t', ' ', 'N', 'ü', '😀', "'") }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('NULL', '\\N', '\\.', '', '=1+1', '\b\f\v'),
      )
      .map((value) => value.replaceAll('\0', ''))
    const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(rows, async (pairs) => {
        const list = await newList()
        const table = pairs.map(([first, second], n) => [`${n}@b.c`, first, second])
        const report = await importInto(
          list,
          stringify([['email', 'x', 'y'], ...table], { quoted: true, quoted_empty: true }),
        )
        expect(report).toMatchObject({ imported: table.length, duplicates: 0, rejected: 0 })
        const { body } = await world.service.export(fail, { organizationId, listId: list.id, status: undefined })
        const exported: string[][] = parse(await text(body), { record_delimiter: '\r\n' })
        expect(exported.slice(1).map((row) => row.slice(0, 3))).toEqual(table)
      }),
      { numRuns: 20 },
    )
  })

  it('goes out in several batches, in order, and comes in again without anything new', async () => {
    const list = await newList()
    const rows = Array.from({ length: 3000 }, (_, n) => `a${n}@b.c,${n}`)
    await importInto(list, `email,n\n${rows.join('\n')}`)
    const { body } = await world.service.export(fail, { organizationId, listId: list.id, status: undefined })
    const csv = await text(body)
    const exported: Record<string, string>[] = parse(csv, { columns: true })
    expect(exported.map(({ n }) => n)).toEqual(rows.map((_, n) => String(n)))
    expect(await importInto(list, csv)).toMatchObject({ imported: 0, duplicates: 3000, rejected: 0 })
    const again = await world.service.export(fail, { organizationId, listId: list.id, status: undefined })
    expect(await text(again.body)).toBe(csv)
  })

  it('stops going out when nobody takes it any more', async () => {
    const list = await newList()
    await importInto(list, `email\n${Array.from({ length: 5000 }, (_, n) => `a${n}@b.c`).join('\n')}`)
    const { body } = await world.service.export(fail, { organizationId, listId: list.id, status: undefined })
    const reader = body.getReader()
    await reader.read()
    await reader.cancel()
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })
})
