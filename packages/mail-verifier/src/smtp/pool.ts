import { hostsOf } from '../dns/route.ts'
import type { Exchanger } from '../dns/route.ts'
import type { CatchAllBook } from '../verdict/catch-all.ts'
import type { Connection } from './connection.ts'
import type { Dial, Target } from './dial.ts'
import type { HostHealth, HostProblem } from './health.ts'
import { createLane } from './lane.ts'
import type { Lane } from './lane.ts'
import { createParking } from './parking.ts'
import { batchSize, isSpent, isWorthSession } from './pace.ts'
import type { PaceBook } from './pace-book.ts'
import { createPauses } from './pauses.ts'
import type { HostPermit, HostPermits } from './permits.ts'
import type { Session } from './session.ts'
import { settle } from './task.ts'
import type { Task } from './task.ts'
import { workOn } from './work.ts'

/**
 * How long a host is left alone after a session that lost its leave in the middle of what it asked: the host works through
 * what it was sent, and counts the session until then. Milliseconds.
 */
const abandonedTime = 2000

export interface PoolOptions {
  /** Sessions at a time, overall and for one host. */
  concurrency: number
  sessionsPerHost: number
  dial: Dial
  health: HostHealth
  book: CatchAllBook
  paces: PaceBook
  /** Says QUIT; resolves when the connection is closed. */
  hangUp: (connection: Connection) => Promise<void>
  /** Leave of other processes; without them, there are none. */
  permits?: HostPermits | undefined
}

type Route = readonly [Exchanger, ...Exchanger[]]

/** Sessions with mail hosts: bounded overall and for each host, shared fairly, used again and again. */
export interface Pool {
  add(task: Task, route: Route): void
  /** Takes a task out of line. One that is being asked about is asked to the end, for nobody. */
  remove(task: Task): void
  /** Why a task is kept waiting, where its host has had enough of us for now. */
  problemOf(task: Task): HostProblem | undefined
  /** Starts no more sessions and lets idle ones go; resolves when the last is over. */
  close(): Promise<void>
}

/** Sessions that a host may lose in a row, after it has given answers, before it counts as failed. */
const maxFruitless = 3

export function createPool(options: PoolOptions): Pool {
  const { concurrency, sessionsPerHost, dial, health, book, paces, hangUp, permits } = options
  const lanes = new Map<string, Lane>()
  const placeOf = new WeakMap<Task, { lane: Lane; route: Route }>()
  // Lanes that want a (further) session, in the order of their turns: round robin, those that somebody waits for first.
  const ready = new Set<Lane>()
  const hurried = new Set<Lane>()
  const parking = createParking<Lane>()
  const pauses = createPauses((lane) => {
    if (lane.sessions === 0 && lane.queued === 0) lanes.delete(lane.key)
    offer(lane)
  })
  let running = 0
  let closed = false
  const closing = new AbortController()
  const over = Promise.withResolvers<void>()

  const hasPlace = (): boolean => running < concurrency
  const wants = (lane: Lane): boolean =>
    !closed && Date.now() >= lane.pausedUntil && lane.sessions < lane.limit && isWorthSession(lane)

  function add(task: Task, route: Route): void {
    const key = laneKey(route)
    const lane = lanes.get(key) ?? createLane(key, route, sessionsPerHost, paces.of(hostsOf(route)))
    lanes.set(key, lane)
    lane.route = route
    placeOf.set(task, { lane, route })
    lane.add(task)
    if (!parking.wake(lane)) offer(lane)
  }

  function offer(lane: Lane): void {
    if (wants(lane)) (lane.hasUrgent ? hurried : ready).add(lane)
    while (hasPlace()) {
      const [next] = hurried.size > 0 ? hurried : ready
      if (!next) return
      hurried.delete(next)
      ready.delete(next)
      if (!wants(next)) continue
      void run(next)
      if (wants(next)) ready.add(next)
    }
    if (ready.size + hurried.size > 0) parking.evict()
  }

  /** Other lanes wait for a place. */
  function contended(lane: Lane): boolean {
    return ready.size + hurried.size > Number(ready.has(lane)) + Number(hurried.has(lane))
  }

  async function run(lane: Lane): Promise<void> {
    lane.sessions++
    lane.opening++
    if (!permits) await open(lane)
    else {
      // Who waits for leave takes nobody's place.
      const { route } = lane
      const first = await dial.plan(route)
      const wanted = { host: hostsOf(route), address: first?.ip, urgent: lane.hasUrgent, signal: closing.signal }
      const permit = await permits.take(wanted)
      if (permit && !closed && lane.queued > 0 && hasPlace()) await open(lane, permit, first)
      else lane.opening--
      const rest = permit?.isHeld() === false ? abandonedTime : 0
      permit?.release(Math.max(rest, lane.pausedUntil - Date.now()))
    }
    lane.sessions--
    if (lane.sessions === 0 && lane.queued === 0) lanes.delete(lane.key)
    if (closed && running === 0) over.resolve()
    offer(lane)
  }

  async function open(lane: Lane, permit?: HostPermit, first?: Target): Promise<void> {
    running++
    await paces.recalled(hostsOf(lane.route))
    const session = await dial.open(lane.route, { pace: lane.pace, permit, first })
    if ('reason' in session) {
      lane.opening--
      if (permit?.isHeld() !== false) notOpened(lane, session)
    } else {
      await serve(lane, session, permit)
    }
    running--
  }

  async function serve(lane: Lane, session: Session, permit?: HostPermit): Promise<void> {
    const since = Date.now()
    const sizeFor = (domain: string): number => batchSize(session, lane, book.needsProbe(domain))
    let asked = false
    let last: string | undefined
    let lost: HostProblem | undefined
    const isContended = (): boolean => contended(lane) || permit?.isWanted() === true
    const isOver = (): boolean =>
      permit?.isHeld() === false || isSpent(session, lane, isContended(), Date.now() - since)
    while (!session.problem && !isOver()) {
      const batch = lane.take(last, sizeFor)
      if (batch?.tasks.length === 0) break
      if (!asked) lane.opening--
      asked = true
      if (batch) {
        last = batch.group
        const isFirst = session.recipients === 0
        await workOn(batch.tasks, session, { book, requeue })
        if (isFirst && session.recipients > 0) proven(lane, session)
        // What comes of a leave that has lapsed is no fault of the host.
        lost = permit?.isHeld() === false ? undefined : session.problem
      } else if (closed || isContended() || !(await parking.park(lane))) break
    }
    if (!asked) lane.opening--
    // A server that ends an idle session has no problem.
    if (lost) broken(lane, session, lost)
    else if (!session.isSlowedDown) lane.pace.endedWell(session.refused)
    paces.note(hostsOf(lane.route))
    await hangUp(session.connection)
    if (session.recipients > 0) health.left(session.connection.ip)
  }

  function proven(lane: Lane, { connection }: Session): void {
    lane.answered = true
    lane.fruitless = 0
    pauses.end(lane)
    health.works(connection.ip)
  }

  function broken(lane: Lane, { connection, recipients }: Session, problem: HostProblem): void {
    if (recipients > 0) {
      // "So many recipients a session, and no more."
      if (problem.reply) lane.pace.cutAfter(recipients)
    } else if (problem.isLimit) {
      pause(lane, problem)
    } else {
      lane.fruitless++
      // A host that has given answers gets the benefit of the doubt: it may be one recipient that it chokes on.
      if (!lane.answered || lane.fruitless >= maxFruitless) health.failed(connection.ip, problem)
    }
  }

  function notOpened(lane: Lane, problem: HostProblem): void {
    const others = lane.sessions - 1
    // The host takes no further session: those that there are go on, or fail in their turn.
    if (others > 0) lane.cap(others)
    else if (problem.isLimit) pause(lane, problem)
    // A host that gave answers a moment ago will hardly be gone for good.
    else giveUp(lane, lane.answered ? { ...problem, deferred: true } : problem)
  }

  function pause(lane: Lane, problem: HostProblem): void {
    const given = pauses.begin(lane, problem)
    if (given) giveUp(lane, given)
  }

  function requeue(task: Task): void {
    task.isAsked = false
    if (task.leave) return task.leave()
    const place = placeOf.get(task)
    if (place && !task.settled) add(task, place.route)
  }

  return {
    add,
    remove(task) {
      placeOf.get(task)?.lane.remove(task)
    },
    problemOf: (task) => placeOf.get(task)?.lane.held,
    close() {
      closed = true
      closing.abort()
      parking.close()
      pauses.close()
      return running === 0 ? Promise.resolve() : over.promise
    },
  }
}

function giveUp(lane: Lane, problem: HostProblem): void {
  for (const task of lane.drain()) settle(task, problem)
}

/**
 * Domains with the same exchangers share a lane. Not those that only have the best ones in common: a session with a spare
 * exchanger of one domain is none for the other.
 */
function laneKey(route: Route): string {
  return route
    .map(({ name, preference }) => `${preference} ${name}`)
    .sort()
    .join(' ')
}
