import { describe, expect, it } from 'vitest'
import { createBatchWriter } from './writer.ts'

describe('a batch writer', () => {
  it('drops what comes while too much waits, and tells how much', async () => {
    const batches: number[] = []
    const lost: number[] = []
    const writer = createBatchWriter<number>({
      write: async (rows) => batches.push(rows.length),
      onLost: (rows) => lost.push(rows),
    })
    for (let row = 0; row < 5100; row += 1) writer.note(row)
    await writer.flush()
    const full = Array.from({ length: 10 }, () => 500)
    expect([batches, lost]).toEqual([full, [100]])
    writer.note(1)
    await writer.flush()
    expect([batches, lost]).toEqual([[...full, 1], [100]])
  })

  it('writes one batch at a time, in the order in which rows came', async () => {
    const events: string[] = []
    const writer = createBatchWriter<string>({
      write: async (rows) => {
        events.push(`begin ${rows.join()}`)
        await Promise.resolve()
        events.push(`end ${rows.join()}`)
      },
      onLost: () => {},
    })
    writer.note('a')
    writer.note('b')
    const first = writer.flush()
    await Promise.resolve() // the first batch is on its way
    writer.note('c')
    await Promise.all([first, writer.flush()])
    expect(events).toEqual(['begin a,b', 'end a,b', 'begin c', 'end c'])
  })

  it('loses a batch that can’t be stored, tells so, and goes on', async () => {
    const lost: unknown[] = []
    let broken = true
    const stored: number[] = []
    const writer = createBatchWriter<number>({
      write: async (rows) => {
        if (broken) throw new Error('away')
        stored.push(...rows)
      },
      onLost: (rows, error) => lost.push([rows, (error as Error).message]),
    })
    writer.note(1)
    await writer.flush()
    broken = false
    writer.note(2)
    await writer.flush()
    expect([lost, stored]).toEqual([[[1, 'away']], [2]])
  })
})
