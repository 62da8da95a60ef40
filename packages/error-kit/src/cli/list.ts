import { parseArgs } from 'node:util'
import { none, type Command } from './context.ts'
import { table } from './table.ts'

export const list: Command = {
  usage: 'list [--json]',
  summary: 'every code with its status and what it means',
  async run(args, { out, config: { contract } }) {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
    none(positionals)
    const entries = contract.codes.toSorted().map((code) => {
      const { status = 0, retryable = false, summary = '' } = contract.definitions[code] ?? {}
      return { code, status, retryable, summary }
    })
    if (values.json) out(JSON.stringify(entries, null, 2))
    else {
      const rows = entries.map(({ code, status, retryable, summary }) => [
        code,
        String(status),
        retryable ? 'yes' : 'no',
        summary,
      ])
      out(table([['code', 'status', 'retryable', 'raised when'], ...rows]))
    }
    return 0
  },
}
