import { ContractError, findContractError, isContractError, withoutStack } from './contract-error.ts'
import { decodeBody, type AnyDecoded, type DecodedError } from './decode.ts'
import { wordsOf, type AnyDefinition, type Definitions, type ErrorWords } from './define.ts'
import type { AnySchema } from './details.ts'
import { CatalogueFault } from './fault.ts'
import { parseDetails } from './parse.ts'
import { detailsSchema, type JsonSchema } from './schema.ts'
import type { ScreenTargets } from './screen.ts'
import { shapeOf } from './shape-of.ts'
import type { Shape } from './shape.ts'
import {
  codeOfStandIn,
  detailsOfStandIn,
  type AnyStandIn,
  type CodeOfStandIn,
  type InvalidInput,
  type NotFound,
  type StandIn,
  type StandIns,
  type Unforeseen,
} from './stand-ins.ts'
import type { FactsOf } from './facts-of.ts'
import type { CodeIn, CodeMap, DetailsIn, EnvelopeIn, ErrorIn, RaiseIn, RaiseOptions } from './types.ts'

/**
 * A contract: its codes, and what can be done with them. `C` are the facts of its codes, `L` its languages, and `U` the
 * code that stands for what nobody foresaw.
 */
export interface Contract<C extends CodeMap<C>, L extends string = string, U extends keyof C = keyof C> {
  /** Never present. From it the compiler reads off the facts, also where a repository has two versions of this package. */
  readonly facts?: C
  /** Tells this contract's errors from those of others in the same process, and its lock from theirs. */
  readonly name: string
  /** The statuses that a failure may have; the set is closed. */
  readonly statuses: readonly number[]
  /** The statuses of answers that are no failures. */
  readonly successes: readonly number[]
  /** The languages of its sentences, as BCP 47 tags; the first one is for whoever asks for none. */
  readonly locales: readonly [L, ...L[]]
  /** Where remedies may lead and whom they may name; closed sets. */
  readonly targets: ScreenTargets
  readonly definitions: Readonly<Record<CodeIn<C>, AnyDefinition>>
  readonly codes: readonly CodeIn<C>[]
  /** The codes that stand for what is raised without one. */
  readonly standsFor: { readonly [R in 'invalidInput' | 'notFound']: CodeIn<C> } & {
    readonly unforeseen: U & string
    readonly rateLimited: CodeIn<C> | undefined
  }
  isCode(value: unknown): value is CodeIn<C>
  /**
   * Builds an error of the contract.
   * @throws a plain `Error` if the details are not of the code's shape: a mistake of the raising code, not of the caller.
   */
  readonly error: RaiseIn<C>
  /** The error for an input that is not of the form that was asked for. */
  invalidInput(given: InvalidInput, options?: RaiseOptions): ErrorIn<C>
  /** The error for an address at which there is nothing. */
  notFound(given: NotFound, options?: RaiseOptions): ErrorIn<C>
  /** The error for what nobody foresaw; what really happened goes along as its cause, for the log. */
  unforeseen(given: Unforeseen, options?: RaiseOptions): ErrorIn<C, U>
  /** Whether a value is an error of this contract, optionally of one code. */
  is<K extends CodeIn<C> = CodeIn<C>>(value: unknown, code?: K): value is ErrorIn<C, K>
  /** The error of this contract that something thrown is or has as its cause, as tRPC's errors have it. */
  find(thrown: unknown): ErrorIn<C> | undefined
  /** The envelope of an error, as it goes on the wire: exactly `error`, `code` and, where there are some, `details`. */
  encode<E extends ErrorIn<C>>(error: E): EnvelopeIn<C, E['code']>
  /** What an error says to a person, in a language. In the first language it is the error's own `message`. */
  sentence(error: ErrorIn<C>, locale: L): string
  /** What a code means and what resolves it, in a language. */
  words(code: CodeIn<C>, locale: L): Omit<ErrorWords, 'message'>
  /** The JSON Schema of a code's details; `null` where it carries none. */
  schema(code: CodeIn<C>): JsonSchema | null
  /** An error as its definition's example has it. */
  example<K extends CodeIn<C>>(code: K): ErrorIn<C, K>
  /** The details of that example. */
  exampleDetails<K extends CodeIn<C>>(code: K): DetailsIn<C, K>
  /** Reads a body from any server. Never throws; what is not ours comes back marked and usable. */
  decode(body: unknown, status?: number): DecodedError<C>
}

/** A contract, whatever its codes: what every contract belongs to, and what works on all of them is written for. */
export interface AnyContract {
  readonly name: string
  readonly statuses: readonly number[]
  readonly successes: readonly number[]
  readonly locales: readonly [string, ...string[]]
  readonly targets: ScreenTargets
  readonly definitions: Definitions
  readonly codes: readonly string[]
  readonly standsFor: Readonly<Record<'invalidInput' | 'notFound' | 'unforeseen', string>> & {
    readonly rateLimited: string | undefined
  }
  isCode(value: unknown): boolean
  // Methods, because their parameters are compared bivariantly: a contract takes its own codes only.
  error(code: string, details?: unknown, options?: RaiseOptions): ContractError
  invalidInput(given: InvalidInput, options?: RaiseOptions): ContractError
  notFound(given: NotFound, options?: RaiseOptions): ContractError
  unforeseen(given: Unforeseen, options?: RaiseOptions): ContractError
  find(thrown: unknown): ContractError | undefined
  sentence(error: ContractError, locale: string): string
  words(code: string, locale: string): Omit<ErrorWords, 'message'>
  schema(code: string): JsonSchema | null
  example(code: string): ContractError
  exampleDetails(code: string): unknown
  decode(body: unknown, status?: number): AnyDecoded
}

/** A contract whose type the compiler cannot see through yet, in functions that are generic over it. */
export const untyped = (contract: object): AnyContract => contract as AnyContract

/** The facts of a contract's codes, for the types of your own: `type Codes = CodesOf<typeof contract>`. */
export type CodesOf<T> = T extends { readonly facts?: infer C } ? NonNullable<C> : never

type CodesOption = Definitions | readonly Definitions[]

/** The definitions of all domains together. */
export type Merged<T extends CodesOption> = T extends readonly Definitions[]
  ? Intersection<T[number]> extends infer D extends Definitions
    ? D
    : never
  : T
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (member: infer I) => void ? I : never

/** What each definition has to have: a status of the set, and the words in every other language. */
type Complete<D, St, Others extends string> = {
  readonly [K in keyof D]: { readonly status: St } & ([Others] extends [never]
    ? unknown
    : { readonly locales: { readonly [L in Others]: object } })
}
type CompleteAll<T, St, Others extends string> = T extends readonly unknown[]
  ? { readonly [I in keyof T]: Complete<T[I], St, Others> }
  : Complete<T, St, Others>

type OthersOf<Ls extends readonly string[]> = Ls extends readonly [string, ...infer O extends string[]]
  ? O[number]
  : never

/** What a contract is made of. */
export interface ContractOptions<
  T extends CodesOption,
  Ss extends readonly number[],
  Ls extends readonly [string, ...string[]],
  U,
> {
  /** A name of its own among the contracts of a process, such as your product's. */
  readonly name: string
  /** Every status that a failure may have. The set is closed: a definition with another one does not compile. */
  readonly statuses: Ss
  /** The statuses of answers that are no failures, for documents and conformance; 200 alone by default. */
  readonly successes?: readonly number[]
  /** The languages of the sentences, the definitions' own first; English alone by default. */
  readonly locales?: Ls
  /** The places and kinds of people that a definition's `screen` may name; none by default. */
  readonly targets?: ScreenTargets
  /** The definitions, or a list with an object of them for each domain. A code that two domains define is refused. */
  readonly codes: T & CompleteAll<T, Ss[number], OthersOf<Ls>>
  readonly standsFor: StandIns<Merged<T>> & { readonly unforeseen: U }
}

/**
 * Makes a {@link Contract}: the one call that every layer's errors, documents and checks are derived from.
 * @throws {@link CatalogueFault} where two domains define one code.
 */
export function createContract<
  const T extends CodesOption,
  const Ss extends readonly number[],
  const U extends StandIn<Merged<T>, Unforeseen>,
  const Ls extends readonly [string, ...string[]] = readonly ['en'],
>(
  options: ContractOptions<T, Ss, Ls, U>,
): Contract<FactsOf<Merged<T>>, Ls[number], CodeOfStandIn<U> & keyof FactsOf<Merged<T>>> {
  return contractOf({ ...defaults, ...options } as AnyOptions, merge(options.codes)) as never
}

const defaults = { successes: [200], locales: ['en'], targets: { places: [], people: [] } }

type AnyStandIns = Readonly<Record<'invalidInput' | 'notFound' | 'unforeseen', AnyStandIn>> & {
  readonly rateLimited?: string
}

function merge(codes: CodesOption): Definitions {
  if (!Array.isArray(codes)) return codes as Definitions
  const merged: Record<string, AnyDefinition> = {}
  for (const domain of codes as readonly Definitions[]) {
    for (const [code, definition] of Object.entries(domain)) {
      if (Object.hasOwn(merged, code))
        throw new CatalogueFault(code, 'is defined twice; give one of the two another name.')
      merged[code] = definition
    }
  }
  return merged
}

interface AnyOptions {
  readonly name: string
  readonly statuses: readonly number[]
  readonly successes: readonly number[]
  readonly locales: readonly string[]
  readonly targets: ScreenTargets
  readonly standsFor: AnyStandIns
}

function contractOf(made: AnyOptions, definitions: Definitions): unknown {
  const { name, statuses, successes, locales, targets, standsFor } = made
  const isCode = (value: unknown): value is string => typeof value === 'string' && Object.hasOwn(definitions, value)
  const definitionOf = (code: string): AnyDefinition => {
    const definition = isCode(code) ? definitions[code] : undefined
    if (definition === undefined) throw new Error(`No error of the contract ${name} is called ${code}`)
    return definition
  }
  const schema = (code: string): JsonSchema | null => {
    const { details } = definitionOf(code)
    return details === null ? null : detailsSchema(details)
  }
  const shapes = new Map<string, Shape | null>()
  const shapeOfCode = (code: string): Shape | null | undefined => {
    if (!isCode(code)) return undefined
    let shape = shapes.get(code)
    if (shape === undefined) {
      const own = schema(code)
      shapes.set(code, (shape = own === null ? null : shapeOf(own)))
    }
    return shape
  }

  const error = (code: string, given?: unknown, { cause }: RaiseOptions = {}): ContractError => {
    const definition = definitionOf(code)
    const details = definition.details === null ? undefined : parse(code, definition.details, given)
    const init = {
      contract: name,
      code,
      status: definition.status,
      message: definition.message(details as never),
      details,
      retryable: definition.retryable ?? false,
      retryAfter: definition.retryAfter?.(details as never),
      cause,
    }
    const build = (): ContractError => new ContractError(init)
    return isExpected(definition.status) ? withoutStack(build) : build()
  }
  const standIn =
    (role: 'invalidInput' | 'notFound' | 'unforeseen') =>
    (given: object, options?: RaiseOptions): ContractError =>
      error(codeOfStandIn(standsFor[role]), detailsOfStandIn(standsFor[role], given), options)
  const example = (code: string): ContractError => error(code, definitionOf(code).example)

  return {
    name,
    statuses,
    successes,
    locales,
    targets,
    definitions,
    codes: Object.keys(definitions),
    standsFor: {
      invalidInput: codeOfStandIn(standsFor.invalidInput),
      notFound: codeOfStandIn(standsFor.notFound),
      unforeseen: codeOfStandIn(standsFor.unforeseen),
      rateLimited: standsFor.rateLimited,
    },
    isCode,
    error,
    invalidInput: standIn('invalidInput'),
    notFound: standIn('notFound'),
    unforeseen: standIn('unforeseen'),
    is: (value: unknown, code?: string) => isContractError(value, name) && (code === undefined || value.code === code),
    find: (thrown: unknown) => findContractError(thrown, name),
    encode: encodeError,
    sentence: (failure: ContractError, locale: string) =>
      locale === locales[0] || !isCode(failure.code)
        ? failure.message
        : wordsOf(definitionOf(failure.code), locale).message(failure.details as never),
    words: (code: string, locale: string) => wordsOf(definitionOf(code), locale),
    schema,
    example,
    exampleDetails: (code: string) => example(code).details,
    decode: (body: unknown, status?: number) => decodeBody(shapeOfCode, body, status),
  }
}

/** Expected failures are the caller's to mend; only 5xx are ours and worth a stack. */
const isExpected = (status: number): boolean => status < 500

function parse(code: string, schema: AnySchema, details: unknown): object {
  const result = parseDetails(schema, details)
  if (result.success) return result.data
  throw new Error(`Details of ${code} are not of its shape: ${result.error.message}`)
}

/** The wire envelope of any contract error, whatever contract it belongs to. */
export function encodeError(error: ContractError): { error: string; code: string; details?: object } {
  return error.details === undefined
    ? { error: error.message, code: error.code }
    : { error: error.message, code: error.code, details: error.details }
}
