import type { Exchanger } from '../dns/route.ts'
import type { CatchAllBook } from '../verdict/catch-all.ts'
import type { Dial } from './dial.ts'
import type { HostHealth, HostProblem } from './health.ts'
import { createLane } from './lane.ts'
import type { Lane } from './lane.ts'
import { createParking } from './parking.ts'
import { batchSize, isSpent } from './pace.ts'
import type { Connection } from './connection.ts'
import type { Session } from './session.ts'
import { settle } from './task.ts'
import type { Task } from './task.ts'
import { workOn } from './work.ts'

export interface PoolOptions {
  /** Sessions at a time, overall and for one host. */
  concurrency: number
  sessionsPerHost: number
  dial: Dial
  health: HostHealth
  book: CatchAllBook
  /** Says QUIT; resolves when the connection is closed. */
  hangUp: (connection: Connection) => Promise<void>
}

type Route = readonly [Exchanger, ...Exchanger[]]

/** Sessions with mail hosts: bounded overall and for each host, shared fairly, used again and again. */
export interface Pool {
  add(task: Task, route: Route): void
  /** Takes a task out of line. One that is being asked about is asked to the end, for nobody. */
  remove(task: Task): void
  /** Starts no more sessions and lets idle ones go. */
  close(): void
}

export function createPool({ concurrency, sessionsPerHost, dial, health, book, hangUp }: PoolOptions): Pool {
  const lanes = new Map<string, Lane>()
  const placeOf = new WeakMap<Task, { lane: Lane; route: Route }>()
  // Lanes that want a (further) session, in the order of their turns: round robin, those that somebody waits for first.
  const ready = new Set<Lane>()
  const hurried = new Set<Lane>()
  const parking = createParking<Lane>()
  let running = 0
  let closed = false

  const wants = (lane: Lane): boolean => !closed && lane.sessions < lane.limit && lane.queued > lane.opening

  function add(task: Task, route: Route): void {
    const key = laneKey(route)
    const lane = lanes.get(key) ?? createLane(key, route, sessionsPerHost)
    lanes.set(key, lane)
    lane.route = route
    placeOf.set(task, { lane, route })
    lane.add(task)
    if (!parking.wake(lane)) offer(lane)
  }

  function offer(lane: Lane): void {
    if (wants(lane)) (lane.hasUrgent ? hurried : ready).add(lane)
    while (running < concurrency) {
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
    running++
    lane.sessions++
    lane.opening++
    const session = await dial(lane.route)
    if ('reason' in session) {
      lane.opening--
      notOpened(lane, session)
    } else {
      await serve(lane, session)
    }
    running--
    lane.sessions--
    if (lane.sessions === 0 && lane.queued === 0) lanes.delete(lane.key)
    offer(lane)
  }

  async function serve(lane: Lane, session: Session): Promise<void> {
    const { ip } = session.connection
    const since = Date.now()
    let asked = false
    let group: string | undefined
    const context = { book, requeue }
    while (!session.problem && !isSpent(session, lane, contended(lane), Date.now() - since)) {
      const batch = lane.take(batchSize(session, lane), group)
      if (!asked) lane.opening--
      asked = true
      if (batch) {
        group = batch.group
        const first = session.recipients === 0
        await workOn(batch, session, context)
        if (first && session.recipients > 0) {
          lane.answered = true
          health.works(ip)
        }
      } else if (closed || contended(lane) || !(await parking.park(lane))) break
    }
    const { problem, recipients } = session
    if (problem && recipients === 0) health.failed(ip, problem)
    // The server ended it in its own words: it takes so many recipients a session, and no more.
    if (problem?.reply && recipients > 0) lane.sessionSize = Math.min(lane.sessionSize, recipients)
    if (!asked) lane.opening--
    await hangUp(session.connection)
    if (recipients > 0) health.left(ip)
  }

  function requeue(task: Task): void {
    const place = placeOf.get(task)
    if (place && !task.settled) add(task, place.route)
  }

  return {
    add,
    remove(task) {
      placeOf.get(task)?.lane.remove(task)
    },
    close() {
      closed = true
      parking.close()
    },
  }
}

function notOpened(lane: Lane, problem: HostProblem): void {
  const others = lane.sessions - 1
  // The host takes no further session: those that there are go on, or fail in their turn.
  if (others > 0) lane.limit = others
  // A host that gave answers a moment ago will hardly be gone for good.
  else for (const task of lane.drain()) settle(task, lane.answered ? { ...problem, deferred: true } : problem)
}

/** Domains with the same best exchangers share a lane, whatever their spare ones are. */
function laneKey(route: Route): string {
  const best = route.filter(({ preference }) => preference === route[0].preference)
  return best
    .map(({ name }) => name)
    .sort()
    .join(' ')
}
