import { UsageError } from '../command-error.ts'
import type { Command } from '../command.ts'
import { columns } from '../help.ts'

/** As many as are looked at in one go; `--accept-all` takes all there are. */
const most = 10_000

export const suggestions: Command = {
  name: 'suggestions',
  usage: 'LIST [--accept LEAD]... [--accept-all]',
  summary:
    'Shows likely corrections of the addresses in a list, or accepts them.\n' +
    'They are known once a verification job waits for its decision.',
  options: {
    accept: { type: 'string', multiple: true, value: 'LEAD', says: 'Accept the one of this lead; repeatable' },
    'accept-all': { type: 'boolean', says: 'Accept all of them' },
  },
  maxArgs: 1,
  run: async ({ io: { signal }, args: [listId], output, connect, texts, has }) => {
    if (listId === undefined) throw new UsageError('Which list? leadwright suggestions LIST')
    const leads = texts('accept')
    const isAll = has('accept-all')
    if (isAll && leads.length > 0) throw new UsageError('--accept and --accept-all exclude each other')
    const { api } = await connect()
    if (isAll || leads.length > 0) {
      const answer = await api.lists.acceptSuggestions(
        listId,
        { leads: isAll ? ('all' as const) : [...leads] },
        { signal },
      )
      output.answer(answer, () => acceptedWords(answer.accepted))
      return
    }
    const items = await api.lists.suggestions(listId, {}, { signal }).toArray({ limit: most })
    output.answer({ items }, () =>
      items.length === 0
        ? 'No likely corrections are known. A verification job finds them before it asks for its decision.'
        : columns([
            ['LEAD', 'ADDRESS', 'PROBABLY MEANT'],
            ...items.map(({ leadId, email, suggestion }) => [leadId, email, suggestion]),
          ]).join('\n'),
    )
  },
}

const acceptedWords = (count: number): string =>
  count === 0
    ? 'Nothing was accepted: these leads have no likely correction, or it was accepted before'
    : `Accepted ${count} ${count === 1 ? 'correction' : 'corrections'}; verify the list again for ${count === 1 ? 'its verdict' : 'their verdicts'}`
