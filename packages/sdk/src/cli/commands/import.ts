import { isApiError } from '../../core/index.ts'
import { UsageError } from '../command-error.ts'
import type { Command } from '../command.ts'
import { choiceOf, fileOptions, nameOf, uploadOf } from '../files.ts'
import { describeImport } from '../import-words.ts'
import { oneOf, pairsOf, separatorNames, separatorOf, wholeNumber } from '../values.ts'
import type { List } from '../../schemas.ts'

const workflows = ['verification', 'enrichment', 'scraping'] as const satisfies readonly List['workflow'][]

export const importFile: Command = {
  name: 'import',
  usage:
    'FILE [--list ID | --name NAME] [--workflow WORKFLOW] [--columns ROLE=COLUMN]... [--without COLUMN]... [--header first|none|LINE] [--separator NAME] [--encoding NAME] [--sheet NAME]',
  summary:
    'Imports a file (CSV, XLSX, XLS, ODS) into a new list, or into one that is there.\n' +
    'With - for the file, it is read from standard input.',
  options: {
    list: { type: 'string', value: 'ID', says: 'The list to import into; a new one without it' },
    name: { type: 'string', value: 'NAME', says: 'What the new list is called; the name of the file without it' },
    workflow: {
      type: 'string',
      choices: workflows,
      value: 'WORKFLOW',
      says: `What the new list is for: ${workflows.join(', ')}; the first without it`,
    },
    columns: {
      type: 'string',
      multiple: true,
      value: 'ROLE=COLUMN',
      says: 'Which column holds what, as email=Mail; repeatable, for email also with the columns that stand in for it',
    },
    without: { type: 'string', multiple: true, value: 'COLUMN', says: 'A column that is not stored; repeatable' },
    header: {
      type: 'string',
      choices: ['first', 'none'],
      value: 'LINE',
      says: 'Where the names of the columns are: first, none, or the number of a line; found out without it',
    },
    separator: {
      type: 'string',
      choices: separatorNames,
      value: 'NAME',
      says: `What separates the fields: ${separatorNames.join(', ')}; found out without it`,
    },
    ...fileOptions,
  },
  maxArgs: 1,
  run: async (call) => {
    const {
      io: { signal },
      args: [file],
      output,
      connect,
      text,
      texts,
    } = call
    if (file === undefined) throw new UsageError('Which file? leadwright import FILE')
    if (text('list') !== undefined && text('name') !== undefined)
      throw new UsageError('--list and --name exclude each other')
    const workflow = oneOf('--workflow', text('workflow') ?? workflows[0], workflows)
    if (text('list') !== undefined && text('workflow') !== undefined)
      throw new UsageError('--list and --workflow exclude each other')
    const columns = pairsOf('--columns', texts('columns'))
    const header = headerOf(text('header'))
    const separator = separatorOf(text('separator'))
    const without = texts('without')
    const leaveOut = without.length > 0 && { leaveOut: without }
    const upload = await uploadOf(file, call, choiceOf(call))
    const { api } = await connect()
    const made = text('list') === undefined
    const name = text('name') ?? nameOf(file)
    const listId = text('list') ?? (await api.lists.create({ name, workflow }, { signal })).id
    try {
      const report = await api.lists.import(listId, upload, {
        columns,
        header,
        separator,
        signal,
        fileName: nameOf(file),
        ...leaveOut,
      })
      output.answer({ listId, import: report }, () => `${describeImport(report)}\nList: ${listId}`)
    } catch (error) {
      // A file that was refused should not leave an empty list behind.
      if (made && isApiError(error, 'INVALID_CSV_FORMAT')) await api.safe.lists.delete(listId)
      throw error
    }
  },
}

function headerOf(text: string | undefined): 'first' | 'none' | number | undefined {
  if (text === undefined || text === 'first' || text === 'none') return text
  return wholeNumber('--header', text)
}
