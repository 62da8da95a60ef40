import { untyped, type Contract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import type { CodeIn, CodeMap } from '../core/types.ts'
import { catalogJson, schemaJson } from './json.ts'
import { codePage, type CodePage, type DocumentedOperation } from './page.ts'

/** What a contract is to its readers. */
export interface DocumentedErrors<C extends CodeMap<C>, L extends string> {
  /** Everything that a page about a code says. */
  readonly page: (code: CodeIn<C>, locale: L, operations: readonly DocumentedOperation[]) => CodePage<CodeIn<C>>
  /** The catalogue for programs in other languages, as plain data. */
  readonly catalogJson: () => object
  /** One JSON Schema of every failure, open for codes to come. */
  readonly schemaJson: () => JsonSchema
}

/** What a contract is to its readers: bind it once. */
export function documentedErrors<C extends CodeMap<C>, L extends string, U extends keyof C>(
  contract: Contract<C, L, U>,
): DocumentedErrors<C, L> {
  const any = untyped(contract)
  return {
    page: (code, locale, operations) => codePage(any, code, locale, operations) as CodePage<CodeIn<C>>,
    catalogJson: () => catalogJson(any),
    schemaJson: () => schemaJson(any),
  }
}
