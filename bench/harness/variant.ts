/** One of the things that a suite compares; its module's `variants` makes it, in a process of its own. */
export interface Variant {
  /** Where it is reached, for load over HTTP. */
  readonly port?: number
  /** Operations by scenario, for loops inside the process. */
  readonly operations?: Readonly<Record<string, () => Promise<unknown>>>
  /** How often an operation is run before the clock is looked at, which is not free either. Default 100. */
  readonly atOnce?: number
  /** Any fact that the suite needs of it, as a key. */
  readonly facts?: Readonly<Record<string, string>>
  close?(): Promise<void>
}

export type Variants = Readonly<Record<string, () => Promise<Variant>>>

/** What a variant's process is asked. */
export type VariantRequest =
  | { readonly kind: 'start' }
  /** CPU time so far, in microseconds. */
  | { readonly kind: 'cpu' }
  /** Memory now, in MiB; with `collect` after a collection, so that the heap is what is in use. */
  | { readonly kind: 'memory'; readonly collect: boolean }
  /** Runs an operation again and again, one after the other, for so long. */
  | { readonly kind: 'loop'; readonly scenario: string; readonly ms: number }

export interface Memory {
  readonly rss: number
  readonly heap: number
  /** Of buffers and the like, outside the heap. */
  readonly external: number
}

export interface Loop {
  readonly operations: number
  readonly seconds: number
  /** Microseconds. */
  readonly cpu: number
}
