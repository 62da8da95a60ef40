import { catalog } from '../catalog/index.ts'
import type { JsonSchema } from '../openapi/types.ts'
import type { CodePage, ExampleAnswer } from './page.ts'

/** A code's page as Markdown. Links lead to the files of the other pages, beside it. */
export function toMarkdown(page: CodePage): string {
  const { code, status, retryable, summary, resolution, why, fix, example, details, operations, related } = page
  const again = retryable
    ? 'The same request may succeed later.'
    : 'Repeating the same request without a change gives the same answer.'
  return [
    `# ${code}`,
    `Status **${status}** · ${again}`,
    `${summary} ${resolution}`,
    '## Why it happens',
    why,
    '## How to fix it',
    fix.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    '## Example answer',
    fenced('http', answerText(example)),
    '## Details',
    details === null ? 'This code carries no `details`.' : detailsText(details),
    '## Operations',
    operations.length === 0
      ? 'No operation of the REST API answers with it.'
      : table(
          ['Operation', 'Request'],
          operations.map(({ operationId, method, path }) => [`\`${operationId}\``, `\`${method} ${path}\``]),
        ),
    '## Related codes',
    related.map((other) => `- [${other}](${other}.md): ${catalog[other].summary}`).join('\n'),
    'See also [how to program against errors](../guides/errors.md) and [all codes](README.md).\n',
  ].join('\n\n')
}

/** The index of all pages as Markdown. */
export const toMarkdownIndex = (pages: readonly CodePage[]): string =>
  [
    '# Errors',
    'Every failed call answers one of these codes. What they have in common is told in [how to program against errors](../guides/errors.md).',
    table(
      ['Code', 'Status', 'When it is raised', 'What resolves it'],
      pages.map(({ code, status, summary, resolution }) => [
        `[${code}](${code}.md)`,
        String(status),
        summary,
        resolution,
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n')

const answerText = ({ statusLine, headers, body }: ExampleAnswer): string =>
  [statusLine, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\n')

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** Cells hold no line breaks; a bar would end them. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const detailsText = (schema: JsonSchema): string =>
  `${table(['Member', 'Type', 'Meaning'], membersOf(schema, ''))}\n\nAs JSON Schema:\n\n${fenced('json', JSON.stringify(schema, null, 2))}`

/** A row for each member, those of objects in it included, as `issues[].path`. */
function membersOf(schema: JsonSchema, prefix: string): string[][] {
  const required = new Set(schema['required'] as readonly string[] | undefined)
  const rows: string[][] = []
  for (const [name, member] of Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>)) {
    const optional = required.has(name) ? '' : ', optional'
    rows.push([`\`${prefix}${name}\``, `${typeOf(member)}${optional}`, textOf(member['description'])])
    rows.push(...membersOf(member, `${prefix}${name}.`))
    if (member['items']) rows.push(...membersOf(member['items'] as JsonSchema, `${prefix}${name}[].`))
  }
  return rows
}

function typeOf(schema: JsonSchema): string {
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values) return values.map((value) => `\`${String(value)}\``).join(' | ')
  const items = schema['items'] as JsonSchema | undefined
  return items ? `list of ${typeOf(items)}` : textOf(schema['type'])
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
