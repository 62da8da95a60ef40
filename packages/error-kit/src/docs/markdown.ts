import type { JsonSchema } from '../core/schema.ts'
import { membersOf } from './members.ts'
import type { CodePage, ExampleAnswer } from './page.ts'
import { shownText } from './remedies.ts'

/** What the pages are part of. */
export interface PagesOptions {
  /** A line of Markdown under the index's title: what the codes have in common. */
  readonly intro?: string
  /** A line of Markdown at the end of each page: where to read on. */
  readonly footer?: string
}

/** A code's page as Markdown. Links lead to the files of the other pages, beside it. */
export function toMarkdown(page: CodePage, { footer = 'See also [all codes](README.md).' }: PagesOptions = {}): string {
  const { code, status, retryable, summary, resolution, why, fix, screen, example, details, operations, related } = page
  const again = retryable
    ? 'The same request may succeed later.'
    : 'Repeating the same request without a change gives the same answer.'
  return [
    `# ${code}`,
    `Status **${status}** · ${again}`,
    `${summary} ${resolution}`,
    ...(screen === null ? [] : [`On a screen: ${shownText(screen)}.`]),
    ...(why === '' ? [] : ['## Why it happens', why]),
    ...(fix.length === 0 ? [] : ['## How to fix it', fix.map((step, index) => `${index + 1}. ${step}`).join('\n')]),
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
    ...(related.length === 0
      ? []
      : [
          '## Related codes',
          related.map((other) => `- [${other.code}](${other.code}.md): ${other.summary}`).join('\n'),
        ]),
    `${footer}\n`,
  ].join('\n\n')
}

/** The index of all pages as Markdown. */
export const toMarkdownIndex = (
  pages: readonly CodePage[],
  { intro = 'Every failed call answers one of these codes.' }: PagesOptions = {},
): string =>
  [
    '# Errors',
    intro,
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
  `${table(['Member', 'Type', 'Meaning'], memberRows(schema))}\n\nAs JSON Schema:\n\n${fenced('json', JSON.stringify(schema, null, 2))}`

const memberRows = (schema: JsonSchema): string[][] =>
  membersOf(schema).map(({ name, type, optional, meaning }) => [
    `\`${name}\``,
    `${type}${optional ? ', optional' : ''}`,
    meaning,
  ])
