import type { AnyContract } from '../core/contract.ts'
import { catalogJson, schemaJson } from '../docs/json.ts'
import { toMarkdown, toMarkdownIndex, type PagesOptions } from '../docs/markdown.ts'
import { codePage, type DocumentedOperation } from '../docs/page.ts'
import { clientSource } from './client-source.ts'
import { screensSource } from './screens-source.ts'

/** What is written of a contract, each where it is named. Paths are relative to the configuration's folder. */
export interface GenerateOptions {
  /** A TypeScript module for clients without a schema library. */
  readonly client?: string
  /** A TypeScript module of what screens make of the codes. */
  readonly screens?: string
  /** The catalogue as JSON, for programs in other languages. */
  readonly catalog?: string
  /** One JSON Schema of every failure. */
  readonly schema?: string
  /** A folder with a page a code, and their index. */
  readonly docs?: string
}

/** A file that is derived from the contract and kept in the repository, so that a review sees what changed for whom. */
export interface Artefact {
  readonly path: string
  readonly content: string
}

/** What artefacts are made of. */
export interface ArtefactSource {
  readonly contract: AnyContract
  readonly generate: GenerateOptions
  readonly pages: PagesOptions
  readonly operations: readonly DocumentedOperation[]
  /** How the command is called, for the generated files' first lines. */
  readonly program: string
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Every file that is asked for. */
export function artefactsOf(source: ArtefactSource): Artefact[] {
  const { contract, generate, program } = source
  const { client, screens, catalog, schema, docs } = generate
  const origin = `Written by \`${program} generate\` from the catalogue; edit that instead.`
  return [
    ...(client === undefined ? [] : [{ path: client, content: clientSource(contract, { origin }) }]),
    ...(screens === undefined ? [] : [{ path: screens, content: screensSource(contract, { origin }) }]),
    ...(catalog === undefined ? [] : [{ path: catalog, content: json(catalogJson(contract)) }]),
    ...(schema === undefined ? [] : [{ path: schema, content: json(schemaJson(contract)) }]),
    ...(docs === undefined ? [] : pagesOf(source, docs)),
  ]
}

/** The pages of a contract, in its first language: an index, and a page a code. */
export function pagesOf({ contract, pages, operations }: ArtefactSource, folder: string): Artefact[] {
  const [locale] = contract.locales
  const all = contract.codes.toSorted().map((code) => codePage(contract, code, locale, operations))
  return [
    { path: `${folder}/README.md`, content: toMarkdownIndex(all, pages) },
    ...all.map((page) => ({ path: `${folder}/${page.code}.md`, content: toMarkdown(page, pages) })),
  ]
}
