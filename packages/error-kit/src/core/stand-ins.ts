import type { Definitions } from './define.ts'
import type { DetailsSchema, RaisedOf } from './details.ts'

/** What is wrong with one part of an input. */
export interface Issue {
  /** The member, with dots: `items.0.email`; a header's or parameter's name; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** What is known when a framework refuses an input. */
export interface InvalidInput {
  readonly issues: Issue[]
}
/** What is known when nothing is at an address. */
export interface NotFound {
  /** The kind of thing, such as `route`. */
  readonly resource: string
  readonly id: string
}
/** What is known when something unforeseen happens: by the ID the log tells what. */
export interface Unforeseen {
  readonly requestId: string
}

/**
 * The code that stands for what is raised without a code: its name, where it carries no details or details that take what
 * is known as it is; otherwise its name with how details are made of what is known.
 */
export type StandIn<D extends Definitions, Given> = {
  readonly [K in keyof D & string]: NamedStandIn<K, D[K]['details'], Given> | FilledStandIn<K, D[K]['details'], Given>
}[keyof D & string]

type NamedStandIn<K, S extends DetailsSchema, Given> = [S] extends [null] ? K : Given extends RaisedOf<S> ? K : never

/** A code with how its details are made. */
export interface FilledStandIn<K, S extends DetailsSchema, Given> {
  readonly code: K
  readonly details: (given: Given) => RaisedOf<S>
}

/** The codes that stand for what frameworks and defects raise without a code. */
export interface StandIns<D extends Definitions> {
  /** An input that is not of the form that was asked for. */
  readonly invalidInput: StandIn<D, InvalidInput>
  /** A procedure or route that does not exist. */
  readonly notFound: StandIn<D, NotFound>
  /** Everything that nobody foresaw. What really happened stays on the server. */
  readonly unforeseen: StandIn<D, Unforeseen>
  /** Too many requests: its answers have rate-limit headers. */
  readonly rateLimited?: keyof D & string
}

/** The code of a stand-in. */
export type CodeOfStandIn<T> = T extends string ? T : T extends { readonly code: infer K extends string } ? K : never

/** A stand-in as functions over contracts see it. */
export type AnyStandIn = string | { readonly code: string; readonly details: (given: never) => unknown }

export const codeOfStandIn = (standIn: AnyStandIn): string => (typeof standIn === 'string' ? standIn : standIn.code)

/** The details of a stand-in for what is known. What its schema does not know is dropped as always. */
export const detailsOfStandIn = (standIn: AnyStandIn, given: object): unknown =>
  typeof standIn === 'string' ? given : (standIn.details as (given: object) => unknown)(given)
