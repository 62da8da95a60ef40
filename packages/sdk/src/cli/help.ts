import type { Command, OptionSpecs } from './command.ts'
import { exitCodes } from './exit-codes.ts'

/** Options that every command has. */
export const commonOptions = {
  json: { type: 'boolean', says: 'Answer as JSON on stdout, failures too' },
  'json-lines': { type: 'boolean', says: 'The same, and where there are several items, one a line' },
  'base-url': { type: 'string', value: 'URL', says: 'The server (or LEADWRIGHT_BASE_URL, or the login)' },
  locale: { type: 'string', value: 'TAG', says: 'Language of messages, as de or en-GB' },
  help: { type: 'boolean', short: 'h', says: 'Show this' },
} as const satisfies OptionSpecs

/** The help of `leadwright` itself. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'Usage: leadwright COMMAND [OPTIONS]',
    '',
    'Verifies lists of leads, and finds people and their addresses. `leadwright COMMAND --help` tells more.',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary.split('\n')[0] ?? ''])),
    '',
    'Options of every command',
    ...columns(optionRows(commonOptions)),
    '',
    'Environment',
    ...columns([
      ['LEADWRIGHT_API_KEY', 'The key, instead of a login'],
      ['LEADWRIGHT_BASE_URL', 'The server, instead of the one of the login'],
      ['HTTPS_PROXY, HTTP_PROXY', 'The proxy to a server of https or http'],
      ['NO_PROXY', 'Hosts that are reached without it, as example.com,.example.org'],
    ]),
    '',
    'Exit codes',
    ...columns(Object.values(exitCodes).map(({ code, says }) => [String(code), says])),
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp({ name, usage, summary, options }: Command): string {
  const own = optionRows(options)
  return [
    `Usage: leadwright ${`${name} ${usage}`.trim()}`,
    '',
    summary,
    '',
    ...(own.length > 0 ? ['Options', ...columns(own), ''] : []),
    'Options of every command',
    ...columns(optionRows(commonOptions)),
    '',
  ].join('\n')
}

const optionRows = (options: OptionSpecs): [string, string][] =>
  Object.entries(options).map(([name, { short, value, says }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    says,
  ])

/** Rows with their columns aligned, indented by two. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
