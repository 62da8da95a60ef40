import { describe, expect, it } from 'vitest'
import { createHostPace } from './host-pace.ts'

describe('the pace of a host', () => {
  it('begins with the manners of its kind', () => {
    const pace = createHostPace()
    expect(pace).toMatchObject({ recipients: 50, refused: 10, isTarpit: false })
    pace.met('courier')
    expect(pace).toMatchObject({ refused: 1, isTarpit: true })
    pace.met('sendmail')
    expect(pace).toMatchObject({ refused: 100, refusedPerTransaction: 3, isTarpit: false })
  })

  it('follows what the host was seen to do, and never to nothing', () => {
    const pace = createHostPace()
    pace.cutAfter(20)
    pace.cutAfter(30)
    pace.slowedAfter(4)
    expect(pace).toMatchObject({ recipients: 20, refused: 4 })
    pace.cutAfter(0)
    pace.slowedAfter(0)
    expect(pace).toMatchObject({ recipients: 2, refused: 1 })
  })

  it('gets over a slowness that does not come again, up to its kind’s manners', () => {
    const pace = createHostPace()
    pace.slowedAfter(8)
    for (let session = 0; session < 20; session++) pace.endedWell(pace.refused)
    expect(pace.refused).toBe(10)
  })

  it('stays away twice as long each time, and comes sooner again after an answer', () => {
    const pace = createHostPace()
    expect([pace.limited(), pace.limited(), pace.limited()]).toEqual([500, 1000, 2000])
    pace.answered()
    expect(pace.limited()).toBe(2000)
    for (let time = 0; time < 20; time++) pace.limited()
    expect(pace.limited()).toBe(60_000)
  })

  it('is the same after it was remembered', () => {
    const pace = createHostPace()
    pace.met('exim')
    pace.cutAfter(30)
    pace.slowedAfter(6)
    pace.limited()
    const later = createHostPace()
    later.recall(pace.remembered())
    expect(later.remembered()).toEqual(pace.remembered())
    expect(later).toMatchObject({ perTransaction: 10 })
  })
})
