import { describe, expect, it } from 'vitest'
import { anyPage, fail, failureOf, organizationId, useLeads } from './support/leads.ts'

// What was imported into a list, and what can be done about it afterwards.

const world = useLeads()
const { importInto, leadsOf, newList, reread } = world

const historyOf = async (listId: string) =>
  (await world.service.imports(fail, { organizationId, listId, ...anyPage })).items

describe('the history of a list', () => {
  it('has the imports with file, who, when and what came of them, newest first', async () => {
    const list = await newList()
    const csv = 'email,name\na@b.c,Ann\nb@b.c,Bo\n,x\n'
    const first = await world.service.import(fail, {
      organizationId,
      listId: list.id,
      csv,
      fileName: 'fair.csv',
      createdBy: 'usr_1',
      operationId: undefined,
    })
    const second = await importInto(list, 'email\nb@b.c\nc@b.c\n')
    expect(await historyOf(list.id)).toEqual([
      expect.objectContaining({ id: second.importId, fileName: null, imported: 1, duplicates: 1, undoneAt: null }),
      expect.objectContaining({
        id: first.importId,
        fileName: 'fair.csv',
        createdBy: 'usr_1',
        imported: 2,
        rejected: 1,
      }),
    ])
    const page = await world.service.imports(fail, { organizationId, listId: list.id, limit: 1, cursor: undefined })
    const rest = await world.service.imports(fail, {
      organizationId,
      listId: list.id,
      limit: 1,
      cursor: page.nextCursor ?? '',
    })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([second.importId, first.importId])
  })
})

it('the same file again adds nothing, and that is said', async () => {
  const list = await newList()
  const csv = 'email\na@b.c\nb@b.c\n'
  const first = await importInto(list, csv)
  expect(first.sameAs).toBeNull()
  expect(await importInto(list, csv)).toMatchObject({ imported: 0, duplicates: 2, sameAs: first.importId })
  expect(await importInto(list, `${csv}c@b.c\n`)).toMatchObject({ imported: 1, sameAs: null })
  expect(await importInto(await newList(), csv)).toMatchObject({ imported: 2, sameAs: null })
})

it('imports are in the order in which they came, however much the clocks of processes differ', async () => {
  const list = await newList()
  const ids: string[] = []
  for (const csv of ['email\na@b.c\n', 'email\nb@b.c\n', 'email\na@b.c\n']) {
    const report = await importInto(list, csv)
    if (ids.length === 2) expect(report.sameAs).toBe(ids[0])
    // As if it came from a process whose clock is ahead of that of the next one.
    const id = `imp_${list.id.slice(4)}${9 - ids.length}`
    await world.connection.sql`update imports set id = ${id} where id = ${report.importId}`
    ids.push(id)
  }
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await world.service.imports(fail, { organizationId, listId: list.id, limit: 1, cursor })
    seen.push(...page.items.map(({ id }) => id))
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  expect(seen).toEqual(ids.toReversed())
})

it('columns can be left out, but for those that there are not', async () => {
  const list = await newList()
  const said = { organizationId, listId: list.id, csv: 'Note,email,Town\nx,a@b.c,Rome\n', operationId: undefined }
  await world.service.import(fail, { ...said, leaveOut: ['town', 'Note'] })
  expect((await leadsOf(list)).map(({ fields }) => fields)).toEqual([{ email: 'a@b.c' }])
  const details = await failureOf('INVALID_REQUEST', world.service.import(fail, { ...said, leaveOut: ['email', 'x'] }))
  expect(details).toEqual({ issues: [{ path: 'leaveOut.1', message: 'The file has no column "x"' }] })
  const lacking = await failureOf('INVALID_CSV_FORMAT', world.service.import(fail, { ...said, leaveOut: ['email'] }))
  expect(lacking).toMatchObject({ reason: 'missing_columns' })
})

describe('an import can be undone', () => {
  const undo = (listId: string, importId: string) =>
    world.service.undoImport(fail, { organizationId, listId, importId })

  it('as a whole, and no more than that; and the file can come in again', async () => {
    const list = await newList()
    await importInto(list, 'email\na@b.c\n')
    const { importId } = await importInto(list, 'email\na@b.c\nb@b.c\nc@b.c\n')
    await importInto(list, 'email\nc@b.c\nd@b.c\n')
    const undone = await undo(list.id, importId)
    expect(undone).toMatchObject({ id: importId, imported: 2, undoneAt: expect.any(String) as string })
    expect((await leadsOf(list)).map(({ email }) => email)).toEqual(['a@b.c', 'd@b.c'])
    expect(await reread(list)).toMatchObject({ leads: 2 })
    expect(await undo(list.id, importId)).toEqual(undone)
    expect(await importInto(list, 'email\na@b.c\nb@b.c\nc@b.c\n')).toMatchObject({ imported: 2, sameAs: null })
  })

  it('and leaves an empty list as it was made: without columns, and with the separator of the next file', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email,junk\na@b.c,x\n')
    await undo(list.id, importId)
    expect(await reread(list)).toEqual(list)
    await importInto(list, 'email;name\na@b.c;Ann\n')
    expect(await reread(list)).toMatchObject({ columns: ['email', 'name'] })
  })

  it('but not once a job has taken its leads', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email\na@b.c\n')
    await world.service.addresses(list.id, 0, 10)
    const later = await importInto(list, 'email\nb@b.c\n')
    expect(await failureOf('IMPORT_NOT_UNDOABLE', undo(list.id, importId))).toEqual({
      listId: list.id,
      importId,
      reason: 'used',
    })
    await undo(list.id, later.importId)
    expect((await leadsOf(list)).map(({ email }) => email)).toEqual(['a@b.c'])
  })

  it('by nobody else, and only where it is', async () => {
    const [list, other] = [await newList(), await newList()]
    const { importId } = await importInto(list, 'email\na@b.c\n')
    expect(await failureOf('RESOURCE_NOT_FOUND', undo(other.id, importId))).toEqual({
      resource: 'import',
      id: importId,
    })
  })
})
