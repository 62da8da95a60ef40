import { describe, expect, it } from 'vitest'
import { createHostPace } from './host-pace.ts'
import { createLane } from './lane.ts'
import type { Task } from './task.ts'

const task = (recipient: string, more: Partial<Task> = {}): Task => ({
  recipient,
  domain: recipient.split('@')[1] ?? '',
  utf8: false,
  wantsCatchAll: true,
  urgent: false,
  isAsked: false,
  leave: undefined,
  losses: 0,
  settle: () => {},
  settled: false,
  ...more,
})

const lane = (...tasks: Task[]): ReturnType<typeof createLane> => {
  const made = createLane('mx.test', [{ name: 'mx.test', preference: 0 }], 2, createHostPace())
  for (const one of tasks) made.add(one)
  return made
}

/** Takes everything, two at a time, and lists what came together. */
const order = (from: ReturnType<typeof createLane>, stay = false): string[] => {
  const batches: string[] = []
  let last: string | undefined
  for (let batch = from.take(undefined, () => 2); batch; batch = from.take(stay ? last : undefined, () => 2)) {
    last = batch.group
    batches.push(batch.tasks.map(({ recipient }) => recipient).join(' '))
  }
  return batches
}

describe('a lane', () => {
  it('gives the domains their turns', () => {
    const queue = lane(task('1@a'), task('2@a'), task('3@a'), task('1@b'), task('2@b'), task('1@c'))
    expect(order(queue)).toEqual(['1@a 2@a', '1@b 2@b', '1@c', '3@a'])
  })

  it('stays with the domain of the last transaction where asked to', () => {
    const queue = lane(task('1@a'), task('1@b'), task('2@a'), task('3@a'))
    expect(order(queue, true)).toEqual(['1@a 2@a', '3@a', '1@b'])
  })

  it('takes the urgent first, the suspects last, and each of them alone', () => {
    const queue = lane(
      task('1@a'),
      task('x@a', { losses: 1 }),
      task('y@a', { losses: 1, urgent: true }),
      task('2@a'),
      task('u@b', { urgent: true }),
      task('v@b', { urgent: true }),
    )
    expect(queue.hasUrgent).toBe(true)
    expect(order(queue)).toEqual(['u@b v@b', '1@a 2@a', 'x@a', 'y@a'])
  })

  it('keeps apart what needs SMTPUTF8', () => {
    expect(order(lane(task('1@a'), task('ü@a', { utf8: true }), task('2@a')))).toEqual(['1@a 2@a', 'ü@a'])
  })

  it('counts what is in it, whatever happens', () => {
    const [one, two, urgent, suspect] = [
      task('1@a'),
      task('2@a'),
      task('u@a', { urgent: true }),
      task('s@a', { losses: 1 }),
    ]
    const queue = lane(one, two, urgent, suspect)
    expect(queue.queued).toBe(4)
    for (const gone of [two, two, urgent, suspect]) queue.remove(gone)
    expect(queue.queued).toBe(1)
    queue.add(suspect)
    expect(queue.drain()).toEqual([one, suspect])
    expect(queue.queued).toBe(0)
    expect(queue.take(undefined, () => 1)).toBeUndefined()
  })

  it('takes fewer sessions for a while when the host turned one down', () => {
    const queue = lane()
    queue.cap(0)
    expect(queue.limit).toBe(1)
  })
})
