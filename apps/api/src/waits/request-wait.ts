import { AsyncLocalStorage } from 'node:async_hooks'
import type { InPlace } from './places.ts'

/** Why a request was given up: its deadline passed, or its caller left. */
export class GivenUp extends Error {
  /** Seconds that it was waited for; undefined where the caller left. */
  readonly timeout: number | undefined

  constructor(timeout?: number) {
    super(timeout === undefined ? 'The caller left' : `There was no answer within ${timeout} s`)
    // What is logged as an error is what somebody can mend.
    this.name = timeout === undefined ? 'AbortError' : 'TimeoutError'
    this.timeout = timeout
  }
}

/** The signal of a request whose caller leaves, with a reason that is told from failures. */
export function leaving(signal: AbortSignal): AbortSignal {
  const left = new AbortController()
  const leave = (): void => left.abort(new GivenUp())
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return left.signal
}

/** That a request was given up, where that is why something failed. */
export function givenUp(error: unknown): GivenUp | undefined {
  // drizzle wraps what a statement is refused with
  for (let e: unknown = error; e instanceof Error; e = e.cause) if (e instanceof GivenUp) return e
  return undefined
}

/** A statement that was sent to the database, or waits to be. */
export interface Statement {
  cancel(): unknown
}

/** How long a request is waited for, in milliseconds, unless its operation says otherwise. */
export const usualDeadline = 12_000
/** As above, for what goes through all leads of a list or all rows of a file. */
const longDeadline = 60_000

const storage = new AsyncLocalStorage<RequestWait>()

/** Requests that may be answered in a moment, in the order in which they came. */
const young = new Set<RequestWait>()
/** Older ones wait for something else than the event loop. Milliseconds. */
const youth = 100

/**
 * How long somebody waits for the answer to a request, and which statements of the database they wait for meanwhile. It
 * is known to everything that runs for the request, without being handed on.
 */
export class RequestWait {
  readonly #statements = new Set<Statement>()
  readonly #reading: boolean
  readonly #passed = Promise.withResolvers<never>()
  #state: 'waiting' | 'given up' | 'answered' = 'waiting'
  #given: GivenUp | undefined
  #timer: NodeJS.Timeout | undefined
  #ms: number
  #pauses = 0
  /** Milliseconds until `since`, when the clock began to run again. */
  #used = 0
  #since = performance.now()
  readonly #came = this.#since
  #owner = ''
  #places: InPlace | undefined
  #outage: unknown

  /** @param reading nothing is changed, so that it may stop anywhere when the caller leaves */
  constructor({ reading = false, ms = usualDeadline }: { readonly reading?: boolean; readonly ms?: number } = {}) {
    this.#reading = reading
    this.#ms = ms
    this.#arm()
  }

  /** What the work answers. @throws GivenUp once the deadline passed; what the work still does, nobody waits for */
  async answer<T>(work: () => Promise<T>): Promise<T> {
    young.add(this)
    try {
      return await Promise.race([storage.run(this, work), this.#passed.promise])
    } finally {
      this.#state = this.#state === 'waiting' ? 'answered' : this.#state
      young.delete(this)
      clearTimeout(this.#timer)
    }
  }

  /** Whose request it is, known from now on, and where such have places. */
  belongsTo(organizationId: string, places: InPlace): void {
    this.#owner = organizationId
    this.#places = places
  }

  /** The organization whose request it is; empty as long as that is not known. */
  get owner(): string {
    return this.#owner
  }

  /** Does slow work in one of the few places that its owner has. */
  inPlace<T>(work: () => Promise<T>): Promise<T> {
    return this.#places ? this.#places(this.#owner, work) : work()
  }

  /** It does work that takes a while, so it is none of those that others step back for. */
  takesTurns(): void {
    young.delete(this)
  }

  get isYoung(): boolean {
    return performance.now() - this.#came < youth
  }

  /** The answer may take so many milliseconds in all. */
  allow(ms: number): void {
    this.#ms = ms
    this.#arm()
  }

  /** Whether what is done now takes long, so that it must not take the connections of short requests. */
  get isLong(): boolean {
    return this.#ms === longDeadline
  }

  /** The clock stands still: what takes the caller's own time does not count. */
  async paused<T>(work: () => Promise<T>): Promise<T> {
    if (this.#pauses++ === 0) this.#used += performance.now() - this.#since
    clearTimeout(this.#timer)
    try {
      return await work()
    } finally {
      if (--this.#pauses === 0) {
        this.#since = performance.now()
        this.#arm()
      }
    }
  }

  /** The caller left. What only reads is ended; what changes something comes to its end. */
  leave(): void {
    if (this.#reading) this.#giveUp(new GivenUp())
  }

  /** Whether there is still a caller who waits: afterwards, what is left of a request is on its own. */
  get isOver(): boolean {
    return this.#state === 'answered'
  }

  /** Why nothing more is to be asked for this request, if that is so. */
  get given(): GivenUp | undefined {
    return this.#given
  }

  /** Notes why a statement of the request found no way to the database, for those who are not told. */
  lacked(outage: unknown): void {
    this.#outage = outage
  }

  /** Why the last statement that failed for want of the database did; undefined where none has. */
  get outage(): unknown {
    return this.#outage
  }

  /** Notes that the request waits for a statement. @returns forgets it */
  waitsFor(statement: Statement): () => void {
    this.#statements.add(statement)
    return () => this.#statements.delete(statement)
  }

  #arm(): void {
    clearTimeout(this.#timer)
    if (this.#state !== 'waiting' || this.#pauses > 0) return
    const left = this.#ms - this.#used - (performance.now() - this.#since)
    this.#timer = setTimeout(() => this.#giveUp(new GivenUp(Math.round(this.#ms / 1000))), Math.max(0, left))
  }

  #giveUp(reason: GivenUp): void {
    if (this.#state !== 'waiting') return
    this.#state = 'given up'
    this.#given = reason
    // A server that does not answer does not hear of it either, which is all the same to us.
    for (const statement of this.#statements) Promise.resolve(statement.cancel()).catch(() => {})
    this.#passed.promise.catch(() => {})
    this.#passed.reject(reason)
  }
}

/** What the present code runs for: a request that somebody waits for the answer of, or nothing of the kind. */
export function currentWait(): RequestWait | undefined {
  const wait = storage.getStore()
  return wait?.isOver === true ? undefined : wait
}

/** What the present code is done for, also where the answer is out and its file is still being made. */
export const currentRequest = (): RequestWait | undefined => storage.getStore()

/** Does what reads for a file in a place, as the one of its request is given back when that is answered. */
export const inPlaceOfRequest = <T>(work: () => Promise<T>): Promise<T> => currentRequest()?.inPlace(work) ?? work()

/** Whether somebody waits for an answer that takes only a moment. */
export function isYoungAsked(): boolean {
  for (const wait of young) {
    if (wait.isYoung) return true
    young.delete(wait)
  }
  return false
}

/**
 * What the present request does from here on takes long. Said once the database has answered it something, so that one
 * that hangs keeps nobody for as long.
 */
export const takesLong = (): void => currentWait()?.allow(longDeadline)

/**
 * Does what must not end with the request that began it: what others wait for as well, and what has to be put in order
 * after it was given up. A builder of drizzle's asks when it is awaited, so it has to be awaited inside.
 */
export const apartFromRequest = <T>(work: () => T): T => storage.exit(work)
