import type { AnyDefinition, Definitions } from './define.ts'
import type { DetailsOf, RaisedOf } from './details.ts'

/** The facts of a set of definitions. */
export type FactsOf<D extends Definitions> = { readonly [K in keyof D & string]: FactsOfOne<D[K]> }
type FactsOfOne<D extends AnyDefinition> = {
  readonly status: D['status']
  readonly details: DetailsOf<D['details']>
  readonly raised: RaisedOf<D['details']>
}
