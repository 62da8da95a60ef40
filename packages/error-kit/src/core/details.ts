/** A value that JSON carries as it is. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** An object that JSON carries as it is. */
export type JsonObject = { readonly [member: string]: Json | undefined }

/** What the kit reads of a schema's type. Structural, because a repository may have two copies of zod, of two versions. */
export interface AnySchema {
  readonly _zod: { readonly input: unknown; readonly output: object }
}

/**
 * The shape of an error's `details`: a zod schema (4, `zod/mini`, or `zod/v4` of zod 3.25) of an object that JSON carries
 * as it is, or `null` where the code carries none.
 */
export type DetailsSchema = AnySchema | null

/** The details of a schema as they travel, defaults filled in. */
export type DetailsOf<S extends DetailsSchema> = S extends AnySchema ? S['_zod']['output'] : undefined

/** The details of a schema as they are given when the error is raised: what has a default may be left out. */
export type RaisedOf<S extends DetailsSchema> = S extends AnySchema ? S['_zod']['input'] : undefined

/**
 * What a schema lacks for `details`: nothing, or a sentence that no schema has. JSON has to carry what comes out of it;
 * and a schema that turns its input into a value of another type would mean one thing to whoever raises and another to
 * whoever reads.
 */
export type Fit<S extends DetailsSchema> = S extends AnySchema
  ? [DetailsOf<S>] extends [Carried<DetailsOf<S>>]
    ? DetailsOf<S> extends RaisedOf<S>
      ? DetailsOf<S> extends readonly unknown[] | Primitive
        ? 'details is no object: describe its members with z.object()'
        : unknown
      : Changed<RaisedOf<S>, DetailsOf<S>, 'details'>
    : Uncarried<DetailsOf<S>, 'details'>
  : unknown

type Primitive = string | number | boolean | null | undefined
type AnyFunction = (...args: never) => unknown

/**
 * A type with `never` in place of all that JSON does not carry as it is. Instances of classes have methods, which make
 * them such. (A comparison with a type for JSON would refuse interfaces, which have no index signature; for lists it is
 * the quick way, and the only one for a type that contains a list of itself.)
 */
type Carried<T> = T extends Primitive | readonly Json[]
  ? T
  : T extends AnyFunction
    ? never
    : T extends object
      ? CarriedMembers<T>
      : never
type CarriedMembers<T> = { [K in keyof T]: [T[K]] extends [undefined] ? never : Carried<T[K]> }

/** Levels of members down to which the sentences name one; deeper ones are named by their parent. */
type Levels = [1, 1, 1, 1, 1, 1]

/** Says which member JSON does not carry, and what to describe in its place. */
type Uncarried<T, Path extends string, Left extends readonly unknown[] = Levels> = unknown extends T
  ? `${Path} may be anything: describe it, with z.json() where it is any JSON`
  : T extends Primitive
    ? never
    : T extends Date
      ? `${Path} is a Date: describe the text that travels, with z.iso.datetime()`
      : T extends bigint
        ? `${Path} is a bigint: describe the text that travels, with z.string()`
        : T extends { readonly size: number; get(key: never): unknown }
          ? `${Path} is a Map: describe it with z.record()`
          : T extends { readonly size: number; has(value: never): boolean }
            ? `${Path} is a Set: describe it with z.array()`
            : T extends AnyFunction
              ? `${Path} is a function, which JSON does not carry`
              : T extends symbol
                ? `${Path} is a symbol, which JSON does not carry`
                : T extends Carried<T>
                  ? never
                  : Left extends [unknown, ...infer Rest]
                    ? UncarriedMember<T, Path, Rest>
                    : `${Path} holds something that JSON does not carry as it is`

type UncarriedMember<T, Path extends string, Left extends readonly unknown[]> = T extends readonly (infer E)[]
  ? Uncarried<E, `${Path}[]`, Left>
  : {
      [K in keyof T & string]-?: [unknown, T[K]] extends [T[K], undefined]
        ? Uncarried<T[K], `${Path}.${K}`, Left>
        : [T[K]] extends [undefined]
          ? `${Path}.${K} is always undefined: leave it out`
          : Uncarried<T[K], `${Path}.${K}`, Left>
    }[keyof T & string]

/** Says which member comes out of its schema as another type than it went in. */
type Changed<In, Out, Path extends string> = In extends object
  ? Out extends object
    ? {
        [K in keyof Out & keyof In & string]-?: Out[K] extends In[K]
          ? never
          : `${Path}.${K} comes out of its schema as another type than it went in: describe what travels`
      }[keyof Out & keyof In & string]
    : `${Path} comes out of its schema as another type than it went in: describe what travels`
  : `${Path} comes out of its schema as another type than it went in: describe what travels`
