import type { Schema } from './schema/schema.ts'

export type { Schema }

/** What is promised about a code. */
export interface LockedCode {
  readonly status: number
  readonly retryable: boolean
  /** JSON Schema 2020-12 of its details; `null` where it carries none. */
  readonly details: Schema | null
  /** Whatever else is promised of it. */
  readonly facts?: Facts
}

/**
 * Something that callers rely on and that no schema says, with what a change of it means:
 *
 * - `is`: a value that stays as it is
 * - `gives`: what answers have; losing one breaks those who read it
 * - `takes`: what may be sent; losing one breaks those who send it
 * - `needs`: what has to be sent or met; gaining one breaks those who do not
 * - `allows`: who may; losing one locks them out, gaining one is a loosening
 * - `atMost`, `atLeast`: a bound on what may be sent
 */
export type Fact =
  | { readonly is: string | number | boolean }
  | { readonly gives: readonly string[] }
  | { readonly takes: readonly string[] }
  | { readonly needs: readonly string[] }
  | { readonly allows: readonly string[] }
  | { readonly atMost: number }
  | { readonly atLeast: number }

/** Facts by a name that a person understands, as `upload, bytes`. */
export type Facts = Readonly<Record<string, Fact>>

/** The ways to be let in, each with the scopes that it needs; `anyone` is nobody in particular. */
export type Access = Readonly<Record<string, readonly string[]>>

/** A parameter of an operation; its place and name are the key: `query limit`. */
export interface LockedParameter {
  readonly required: boolean
  readonly schema: Schema
  /** How lists and objects are written, where it is not OpenAPI's default. */
  readonly style?: string
}

/** A body by content type. */
export type LockedContent = Readonly<Record<string, Schema>>

/** How an operation is reached over tRPC. */
export interface SameProcedure {
  readonly path: string
  readonly type: string
  /** Whether it has to be called with an input. */
  readonly input: 'required' | 'optional' | 'none'
}

/** What is promised about an operation; it is known by its method and path. */
export interface LockedOperation {
  readonly operationId: string | null
  readonly deprecated?: boolean
  /** The tRPC procedure that is the same operation, where there is one. */
  readonly procedure?: SameProcedure
  readonly access: Access
  /** The roles of people who may; everybody who is let in where it is missing. */
  readonly roles?: readonly string[]
  readonly parameters: Readonly<Record<string, LockedParameter>>
  readonly body: { readonly required: boolean; readonly content: LockedContent } | null
  readonly codes: readonly string[]
  /** Bodies by status, those of failures whose codes are known left out: they are those of the catalogue. */
  readonly answers: Readonly<Record<string, LockedContent>>
  /** By content type, the statuses of failures whose codes are known. */
  readonly failures: Readonly<Record<string, readonly string[]>>
  /** By name, the statuses whose answers have the header: `404` where each has it, `404?` where some have. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly facts?: Facts
}

/** A procedure of a tRPC router, known by its path. */
export interface LockedProcedure {
  readonly type: string
  readonly access: Access
  readonly roles?: readonly string[]
  readonly input: { readonly required: boolean; readonly schema: Schema } | null
  /** `null` where the procedure checks no output, so that none is known at run time. */
  readonly output: Schema | null
  readonly codes: readonly string[]
  readonly facts?: Facts
}

/** Everything beside the catalogue that callers program against. */
export interface Operations {
  /** Whether no more than the names and codes of operations are known; then no more of them is compared. */
  readonly partial?: boolean
  /** Schemas that have a name; others refer to them as `#/schemas/Name`. */
  readonly schemas: Readonly<Record<string, Schema>>
  /** By `METHOD /path`. */
  readonly operations: Readonly<Record<string, LockedOperation>>
  /** By path in the router. */
  readonly procedures: Readonly<Record<string, LockedProcedure>>
  /** The schemas of response headers by name. */
  readonly headers: Readonly<Record<string, Schema>>
  /** How credentials are sent, as `apiKey in header X-API-Key`, by the name of the scheme. */
  readonly credentials: Readonly<Record<string, string>>
}

/** What a lock is made of: plain data about one contract. */
export interface Lockable {
  /** The name of the catalogue. A lock of another one is not compared. */
  readonly name: string
  readonly statuses: readonly number[]
  readonly locales: readonly string[]
  readonly codes: Readonly<Record<string, LockedCode>>
  /** What goes over the wire around every operation: members of the envelope, headers, content types. */
  readonly wire: Facts
  /** `undefined` where they are not known: they are not compared, and stay in the lock as they are. */
  readonly operations?: Operations | undefined
}
