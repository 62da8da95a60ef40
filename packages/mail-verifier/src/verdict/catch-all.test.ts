import { describe, expect, it } from 'vitest'
import { createCatchAllBook } from './catch-all.ts'
import type { ProbeResult } from './probe.ts'

describe('the book of catch-all domains', () => {
  it('gives the probe to one, and its result to all', () => {
    const book = createCatchAllBook()
    expect(book.needsProbe('a.test')).toBe(true)
    const first = book.ask('a.test')
    const second = book.ask('a.test')
    if (first.kind !== 'probe' || second.kind !== 'wait') throw new Error('the first asks, the second waits')
    expect(book.needsProbe('a.test')).toBe(false)
    const heard: (ProbeResult | undefined)[] = []
    second.listeners.push((result) => void heard.push(result))
    first.probe.settle({ kind: 'selective' })
    expect(heard).toEqual([{ kind: 'selective' }])
    expect(book.ask('a.test')).toEqual({ kind: 'known', result: { kind: 'selective' } })
    expect(book.needsProbe('a.test')).toBe(false)
  })

  it('gives it to the next one, with the same local part, when it could not be asked', () => {
    const book = createCatchAllBook()
    const first = book.ask('a.test')
    if (first.kind !== 'probe') throw new Error('the first asks')
    first.probe.settle(undefined)
    const next = book.ask('a.test')
    if (next.kind !== 'probe') throw new Error('the next asks')
    expect(next.probe.local).toBe(first.probe.local)
  })

  it('makes local parts of 32 base-36 characters, another one for each domain', () => {
    const book = createCatchAllBook()
    const locals = Array.from({ length: 100 }, (_, index) => book.ask(`d${index}.test`)).map((answer) =>
      answer.kind === 'probe' ? answer.probe.local : '',
    )
    expect(new Set(locals).size).toBe(100)
    for (const local of locals) {
      expect(local).toMatch(/^[a-z][a-z0-9]{31}$/)
      expect(local).toMatch(/(?:\d+[a-z]+){4}\d/)
    }
  })
})
