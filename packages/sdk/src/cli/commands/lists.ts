import type { Command } from '../command.ts'
import { columns } from '../help.ts'
import { wholeNumber } from '../values.ts'

export const lists: Command = {
  name: 'lists',
  usage: '[--limit N]',
  summary: 'Shows the lists, newest first.',
  options: { limit: { type: 'string', value: 'N', says: 'How many at most; 100 where it is not given' } },
  maxArgs: 0,
  run: async ({ io, output, connect, text }) => {
    const limit = wholeNumber('--limit', text('limit') ?? '100')
    const { api } = await connect()
    const items = await api.lists.list({}, { signal: io.signal }).toArray({ limit })
    output.answer({ items }, () =>
      items.length === 0
        ? 'No lists yet. `leadwright import FILE` makes one.'
        : columns([
            ['ID', 'LEADS', 'WORKFLOW', 'CREATED', 'NAME'],
            ...items.map((list) => [list.id, String(list.leads), list.workflow, list.createdAt, list.name]),
          ]).join('\n'),
    )
  },
}
