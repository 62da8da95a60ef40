import {
  documentedErrors,
  type CodePage as CodePageOf,
  type DocumentedErrors,
  type DocumentedOperation,
} from '@leadwright/error-kit/docs'
import type { JsonSchema } from '@leadwright/error-kit'
import { contract, type Code, type Codes } from './catalog/index.ts'
import type { Locale } from './locale.ts'

// The contract to its readers; what each does is told in the kit.

const bound: DocumentedErrors<Codes, Locale> = documentedErrors(contract)

export { toMarkdown, toMarkdownIndex } from '@leadwright/error-kit/docs'
export type { DocumentedOperation, ExampleAnswer, PagesOptions } from '@leadwright/error-kit/docs'

/** What a page about a code says. */
export type CodePage = CodePageOf<Code>

/** Everything that a page about a code says. */
export const codePage: (code: Code, locale: Locale, operations: readonly DocumentedOperation[]) => CodePage = bound.page
/** The catalogue for programs in other languages, as plain data. */
export const catalogJson: () => object = bound.catalogJson
/** One JSON Schema of every failure. */
export const schemaJson: () => JsonSchema = bound.schemaJson
