import { type ApiPromise, type ApiResponse, LeadwrightError, ParseError } from './core/index.ts'
import type { OperationId } from './operation-types.ts'

/** The most items that the API puts on a page. */
const largestPage = 1000

/** One page: `nextCursor` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** What every paged call takes. */
export type PageQuery = {
  /** Items a page, 1 to 1000. A single page has 100 without it; iterating asks for the largest pages. */
  readonly limit?: number | undefined
  /** Where to begin: `nextCursor` of an earlier page. */
  readonly cursor?: string | undefined
}

type Fetch<T> = (page: PageQuery) => ApiPromise<Page<T>>

/**
 * A paged answer. Nothing is sent before it is used:
 *
 * - `await` it for one page, `{ items, nextCursor }`, of 100 unless `limit` says otherwise;
 * - `for await` over it for all items, `.pages()` for all pages, `.toArray({ limit })` for at most so many items.
 *
 * Iterating asks for pages of 1000 where no `limit` was given, because requests are what the rate limit counts. Each
 * iteration starts anew. A failure is thrown after the items that came before it.
 * @throws ParseError if an answer is no page, or gives a cursor a second time, which would never end
 */
export class Paged<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #operation: OperationId
  readonly #fetch: Fetch<T>
  readonly #query: PageQuery
  #single: Promise<ApiResponse<Page<T>>> | undefined

  constructor(operation: OperationId, fetch: Fetch<T>, query: PageQuery) {
    this.#operation = operation
    this.#fetch = fetch
    this.#query = query
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting it is what it is for
  then<A = Page<T>, B = never>(
    onPage?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onPage, onError)
  }

  /** One page, with the response that it came in. */
  withResponse(): Promise<ApiResponse<Page<T>>> {
    this.#single ??= this.#load(this.#query)
    return this.#single
  }

  /** All pages from the cursor on. */
  pages(): AsyncGenerator<Page<T>, void, undefined> {
    return this.#pages(largestPage)
  }

  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.#items(largestPage)
  }

  /**
   * The first items as an array.
   * @param limit how many at most; there is no default, so that nobody loads a million rows by accident
   */
  async toArray({ limit }: { readonly limit: number }): Promise<T[]> {
    if (!(limit >= 0)) throw new LeadwrightError('toArray needs a limit: how many items to load at most')
    const items: T[] = []
    if (limit < 1) return items
    for await (const item of this.#items(Math.min(Math.ceil(limit), largestPage))) {
      if (items.push(item) >= limit) break
    }
    return items
  }

  async *#items(size: number): AsyncGenerator<T, void, undefined> {
    for await (const { items } of this.#pages(size)) yield* items
  }

  async *#pages(size: number): AsyncGenerator<Page<T>, void, undefined> {
    let { cursor } = this.#query
    const seen = new Set([cursor])
    for (;;) {
      const answer = await this.#load({ limit: this.#query.limit ?? size, cursor })
      yield answer.data
      cursor = answer.data.nextCursor ?? undefined
      if (cursor === undefined) return
      if (seen.has(cursor)) throw this.#problem(answer, 'the same nextCursor twice; paging would never end')
      seen.add(cursor)
    }
  }

  async #load(query: PageQuery): Promise<ApiResponse<Page<T>>> {
    const answer = await this.#fetch(query).withResponse()
    // What it is supposed to be is all that its type tells.
    const { items, nextCursor }: { items?: unknown; nextCursor?: unknown } = answer.data
    if (!Array.isArray(items)) throw this.#problem(answer, 'a page without items')
    if (nextCursor === null || (typeof nextCursor === 'string' && nextCursor !== '')) return answer
    throw this.#problem(answer, 'a page whose nextCursor is neither null nor a cursor')
  }

  #problem({ response: { status }, requestId, attempts }: ApiResponse<unknown>, what: string): ParseError {
    const operation = this.#operation
    const answer = { status, contentType: undefined, requestId, operation, attempts }
    return new ParseError(`${operation} was answered ${status} with ${what}`, answer)
  }
}
