import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { renderMarkdown } from '@leadwright/api/internal/pages/docs/markdown'
import { membersOf, type Member } from '@leadwright/error-kit/docs'
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

function errorPage(code: Code, { why, fix, example, details, ...page }: CodePage): object {
  const html = (text: string): string => renderMarkdown(text, `/docs/errors/${code}.md`).html
  const { statusLine, headers, body } = example
  return {
    ...page,
    // Whoever reads there has seen it on the screen.
    screen: undefined,
    related: page.related.map(({ code: other }) => other),
    why: html(why),
    fix: html(fix.map((step, index) => `${index + 1}. ${step}`).join('\n')),
    /** Without markup, to be searched. */
    text: [why, ...fix].join(' ').replaceAll('`', ''),
    example: [statusLine, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\n'),
    details: details && membersOf(details).map(memberRow),
  }
}

/** The page has no Markdown in it. */
const memberRow = ({ name, type, optional, meaning }: Member): object => ({
  name,
  type: type.replaceAll('`', ''),
  optional,
  meaning,
})

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
