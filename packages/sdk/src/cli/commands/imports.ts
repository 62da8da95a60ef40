import { UsageError } from '../command-error.ts'
import type { Command } from '../command.ts'
import { columns } from '../help.ts'

export const imports: Command = {
  name: 'imports',
  usage: 'LIST [--undo IMPORT]',
  summary: 'Shows what was imported into a list, or takes an import back that no job has used.',
  options: { undo: { type: 'string', value: 'IMPORT', says: 'Take the leads of this import out of the list again' } },
  maxArgs: 1,
  run: async ({ io: { signal }, args: [listId], output, connect, text }) => {
    if (listId === undefined) throw new UsageError('Which list? leadwright imports LIST')
    const undo = text('undo')
    const { api } = await connect()
    if (undo !== undefined) {
      const undone = await api.lists.undoImport(listId, undo, { signal })
      output.answer(undone, () => `The ${undone.imported} leads of this import are out of the list`)
      return
    }
    const items = await api.lists.imports(listId, {}, { signal }).toArray({ limit: 1000 })
    output.answer({ items }, () =>
      items.length === 0
        ? 'Nothing was imported into this list yet.'
        : columns([
            ['ID', 'IMPORTED', 'DUPLICATES', 'REJECTED', 'WHEN', 'FILE'],
            ...items.map(({ id, imported, duplicates, rejected, createdAt, undoneAt, fileName }) => [
              id,
              String(imported),
              String(duplicates),
              String(rejected),
              createdAt,
              `${fileName ?? ''}${undoneAt === null ? '' : ' (undone)'}`,
            ]),
          ]).join('\n'),
    )
  },
}
