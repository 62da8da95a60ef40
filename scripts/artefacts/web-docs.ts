import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { renderMarkdown } from '@leadwright/api/internal/pages/docs/markdown'
import { contract, type Code } from '@leadwright/errors'
import { codePage, type CodePage } from '@leadwright/errors/docs'
import { operations } from '../operations.ts'
import type { Artefact } from './artefact.ts'

// The documentation as the web app shows it, rendered here: so neither the schemas nor a Markdown parser, nor what could
// go wrong with one, is in what browsers load.

const folder = 'apps/web/src/generated'
const guidesFolder = resolve(import.meta.dirname, '../../docs/guides')

/** A page a code, and the guides. */
export const webDocs: readonly Artefact[] = [
  {
    path: `${folder}/error-pages.json`,
    content: async () => {
      const all = await operations()
      return json(contract.codes.toSorted().map((code) => errorPage(code, codePage(code, 'en', all))))
    },
  },
  { path: `${folder}/guides.json`, content: async () => json(await guides()) },
]

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Without how the app itself shows it, which nobody who reads there can change. */
function errorPage(code: Code, { why, fix, example, details, ...page }: CodePage): object {
  const html = (text: string): string => renderMarkdown(text, `/docs/errors/${code}.md`).html
  const { statusLine, headers, body } = example
  return {
    ...page,
    screen: undefined, // JSON leaves it out
    related: page.related.map(({ code: other }) => other),
    why: html(why),
    fix: html(fix.map((step, index) => `${index + 1}. ${step}`).join('\n')),
    /** Without markup, to be searched. */
    text: [why, ...fix].join(' ').replaceAll('`', ''),
    example: [statusLine, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\n'),
    details: details === null ? null : membersOf(details, ''),
  }
}

type Schema = NonNullable<CodePage['details']>

/** The members of `details`, those of objects in it included, as `issues[].path`. */
function membersOf(schema: Schema, prefix: string): object[] {
  const required = new Set(schema['required'] as readonly string[] | undefined)
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
  const members: object[] = []
  for (const [name, member] of Object.entries(properties)) {
    const path = `${prefix}${name}`
    const items = itemsOf(member)
    members.push({
      name: path,
      type: typeOf(member),
      optional: !required.has(name),
      meaning: member['description'] ?? '',
    })
    members.push(...membersOf(member, `${path}.`), ...(items ? membersOf(items, `${path}[].`) : []))
  }
  return members
}

const itemsOf = (schema: Schema): Schema | undefined => schema['items'] as Schema | undefined

function typeOf(schema: Schema): string {
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values) return values.map(String).join(' | ')
  const items = itemsOf(schema)
  return items ? `list of ${typeOf(items)}` : String(schema['type'])
}

async function guides(): Promise<object[]> {
  const files = (await readdir(guidesFolder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const { title, html } = renderMarkdown(await readFile(join(guidesFolder, file), 'utf8'), `/docs/guides/${file}`)
      // The page has its title already.
      return { name: basename(file, '.md'), title, html: html.replace(/^<h1[^]*?<\/h1>\n/, '') }
    }),
  )
}
