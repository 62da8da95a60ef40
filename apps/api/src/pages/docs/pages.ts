import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract, type Code } from '@leadwright/errors'
import { codePage, toMarkdown, toMarkdownIndex } from '@leadwright/errors/docs'
import type { AnyTRPCRouter } from '@trpc/server'
import { restOperations } from '../../http/rest.ts'
import { operationCodes, operationIdOf } from '../../openapi/document.ts'
import { htmlResponse } from './layout.ts'
import { renderMarkdown, servedPath, type RenderedPage } from './markdown.ts'

const root = '/docs'

/** The path of the page about a code. */
export const errorPagePath = (code: Code): string => `${root}/errors/${code}`

/**
 * Serves the documentation: an index, a page a code, and the guides. Everything is rendered from the Markdown that is also
 * in the repository, once, when the first reader comes.
 */
export function createDocsPages(router: AnyTRPCRouter) {
  let rendered: Promise<ReadonlyMap<string, RenderedPage>> | undefined

  return async (request: Request, path: string): Promise<Response | undefined> => {
    if (path !== root && !path.startsWith(`${root}/`)) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const pages = await (rendered ??= render(router))
    const name = path.replace(/\/$/, '')
    const page = pages.get(name)
    return page ? htmlResponse(page, name) : htmlResponse(notFound, name, 404)
  }
}

async function render(router: AnyTRPCRouter): Promise<ReadonlyMap<string, RenderedPage>> {
  const files = new Map([...errorFiles(router), ...(await guideFiles())])
  const pages = [...files].map(([file, text]) => [servedPath(file), renderMarkdown(text, file)] as const)
  const guides = pages.filter(([path]) => path.startsWith(`${root}/guides/`))
  return new Map([[root, index(guides)], ...pages])
}

/** The pages about codes as `docs/errors` has them, by path within the repository. */
function errorFiles(router: AnyTRPCRouter): [string, string][] {
  const operations = restOperations(router).map((operation) => ({
    operationId: operationIdOf(operation),
    method: operation.route.method,
    path: operation.route.path,
    codes: operationCodes(operation),
  }))
  const pages = contract.codes.toSorted().map((code) => codePage(code, 'en', operations))
  return [
    [`${root}/errors/README.md`, toMarkdownIndex(pages)],
    ...pages.map((page): [string, string] => [`${errorPagePath(page.code)}.md`, toMarkdown(page)]),
  ]
}

async function guideFiles(): Promise<[string, string][]> {
  const folder = guidesFolder()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      `${root}/guides/${name}`,
      await readFile(join(folder, name), 'utf8'),
    ]),
  )
}

/** In the repository in development, beside the bundle in production. */
const guidesFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../../../docs/guides' : './guides', import.meta.url))

const index = (guides: readonly (readonly [string, RenderedPage])[]): RenderedPage =>
  renderMarkdown(
    [
      '# Documentation',
      '## Guides',
      guides.map(([path, { title }]) => `- [${title}](${path})`).join('\n'),
      '## Errors',
      `- [All codes](${root}/errors): what each means, why it happens and how to fix it`,
      '- [The catalogue for programs](/v1/errors), as JSON',
      '## API reference',
      '- [Every operation](/reference), with everything that it can answer',
      '- [The OpenAPI document](/openapi.json)',
    ].join('\n\n'),
    `${root}/README.md`,
  )

const notFound: RenderedPage = renderMarkdown(
  `# There is no such page\n\nSee the [documentation](${root}) and the page of [every error code](${root}/errors).`,
  `${root}/README.md`,
)
