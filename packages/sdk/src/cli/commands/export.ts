import { UsageError } from '../command-error.ts'
import type { Command } from '../command.ts'
import { statuses } from '../rows.ts'
import { targetOf } from '../target.ts'
import { separatorNames, separatorOf, someOf } from '../values.ts'

export const exportList: Command = {
  name: 'export',
  usage: 'LIST -o FILE [--columns NAME]... [--status LIST] [--search TEXT] [--separator NAME] [--bom] [--xlsx]',
  summary:
    'Writes a list: as it came in, with what was found out, or as asked for.\n' +
    'A file whose name ends with .xlsx is written as a workbook.',
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      says: 'Where to write, replaced once all is there; - for stdout',
    },
    columns: { type: 'string', multiple: true, value: 'NAME', says: 'A column to write, in this order; repeatable' },
    status: { type: 'string', value: 'LIST', choices: statuses, says: `Which leads: ${statuses.join(', ')}` },
    search: { type: 'string', value: 'TEXT', says: 'Only leads with this in their address or a field' },
    separator: {
      type: 'string',
      value: 'NAME',
      choices: separatorNames,
      says: `Between fields: ${separatorNames.join(', ')}`,
    },
    bom: { type: 'boolean', says: 'Begin with a byte order mark, by which Excel knows UTF-8' },
    xlsx: { type: 'boolean', says: 'Write an Excel workbook' },
    'per-address': { type: 'boolean', says: 'A row for each address, instead of one for each lead' },
    'apply-suggestions': { type: 'boolean', says: 'Correct addresses; those that came in go to original_email' },
  },
  maxArgs: 1,
  run: async ({ io, args: [listId], output, connect, text, texts, has }) => {
    if (listId === undefined) throw new UsageError('Which list? leadwright export LIST -o FILE')
    const out = text('output')
    if (!out) throw new UsageError('Where to? Name the file to write with -o FILE')
    const separator = separatorOf(text('separator'))
    const columns = texts('columns')
    const status = someOf('--status', text('status'), statuses)
    const query = {
      ...(status !== undefined && { status }),
      ...(columns.length > 0 && { columns }),
      ...(separator !== undefined && { separator }),
      ...(text('search') !== undefined && { search: text('search') }),
      ...(has('bom') && { bom: true }),
      ...((has('xlsx') || /\.xlsx$/i.test(out)) && { format: 'xlsx' as const }),
      ...(has('per-address') && { rows: 'address' as const }),
      ...(has('apply-suggestions') && { suggestions: 'applied' as const }),
    }
    const target = await targetOf(out, undefined, io)
    if (target.isStdout && output.isJson) throw new UsageError('--json answers on stdout, where -o puts the rows')
    try {
      const { api } = await connect()
      await target.write(api.lists.export(listId, query, { signal: io.signal }))
      if (!target.isStdout) output.answer({ listId, output: out }, () => `Written to ${out}`)
    } finally {
      await target.discard()
    }
  },
}
