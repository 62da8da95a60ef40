import { z } from 'zod'
import { agentBounds } from '../../bounds.ts'
import type { ToolFace } from '../face.ts'

const csv = z
  .string()
  .min(1, 'Must not be empty')
  .max(agentBounds.csv, `Must have at most ${agentBounds.csv} characters: send the rows in several calls`)
  .describe(
    `Rows as CSV, the names of the columns in the first: at most ${agentBounds.csv} characters. Send more in several ` +
      'calls, each with the names; leads that the list has already are counted as duplicates.',
  )

/** What a file is like that a tool answers with. */
const inText = `As text: what is beyond ${agentBounds.answer} characters is left out, and \`complete\` is false then.`

export const listTools: readonly ToolFace[] = [
  { name: 'create_list', procedure: 'lists.create', more: 'Costs nothing. Fill it with `import_rows`.' },
  { name: 'list_lists', procedure: 'lists.list' },
  { name: 'get_list', procedure: 'lists.get' },
  { name: 'get_list_summary', procedure: 'lists.summary' },
  { name: 'delete_list', procedure: 'lists.delete', destructive: true, idempotent: true },
  {
    name: 'preview_rows',
    procedure: 'lists.preview',
    readsOnly: true,
    input: (own) => own.extend({ csv }),
  },
  {
    name: 'import_rows',
    procedure: 'lists.import',
    more: `Costs nothing. Takes ${agentBounds.csv} characters a call, not the size that a file may have.`,
    input: (own) => own.extend({ csv }),
    idempotent: true,
  },
  { name: 'list_imports', procedure: 'lists.imports' },
  { name: 'get_rejected_rows', procedure: 'lists.rejected', more: inText },
  { name: 'undo_import', procedure: 'lists.undoImport', destructive: true, idempotent: true },
  { name: 'list_suggestions', procedure: 'lists.suggestions' },
  { name: 'accept_suggestions', procedure: 'lists.acceptSuggestions', destructive: true, idempotent: true },
  { name: 'list_leads', procedure: 'lists.leads' },
  {
    name: 'export_leads',
    procedure: 'lists.export',
    more: `${inText} Narrow it with \`status\` or \`search\`, or read pages with \`list_leads\`.`,
    input: (own) => own.omit({ format: true, bom: true }),
  },
]
