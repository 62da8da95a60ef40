import { currentRequest, isYoungAsked } from './request-wait.ts'

/**
 * How long work of many pieces steps back before it has a turn all the same, in milliseconds: of this thread's own time,
 * which tells what was done since the last turn, that turn included, however busy the machine is; and by the clock.
 */
const patience = { own: 8, clock: 30 }

/** How long a piece of work takes the event loop, in milliseconds. */
const piece = 2

/** Pieces of work that wait for a turn of the event loop, by whose they are. */
const waiting = new Map<string, (() => void)[]>()
let isDue = false
let last = { own: 0, clock: 0 }

/**
 * To be awaited between pieces of work that take the event loop for milliseconds each. One piece has a turn at a time,
 * owners one after the other, and requests that came a moment ago go first: most are answered in a few queries, and one
 * that waited for a piece at each of them would take several times as long.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((begin) => {
    const request = currentRequest()
    request?.takesTurns()
    const owner = request?.owner ?? ''
    const own = waiting.get(owner)
    if (own) own.push(begin)
    else waiting.set(owner, [begin])
    passOn()
  })

/** Does something with each of many, which may take the event loop for long, in turns. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = []
  let began = performance.now()
  for (const item of items) {
    done.push(work(item))
    if (performance.now() - began < piece) continue
    await nextTurn()
    began = performance.now()
  }
  return done
}

function passOn(): void {
  if (isDue || waiting.size === 0) return
  isDue = true
  setImmediate(pass)
}

function pass(): void {
  const now = { own: ownTime(), clock: performance.now() }
  const isPatient = now.own - last.own < patience.own && now.clock - last.clock < patience.clock
  if (isPatient && isYoungAsked()) {
    setTimeout(pass, 1)
    return
  }
  isDue = false
  for (const [owner, own] of waiting) {
    const begin = own.shift()
    waiting.delete(owner)
    if (own.length > 0) waiting.set(owner, own) // behind the others
    last = now
    begin?.()
    break
  }
  passOn()
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
