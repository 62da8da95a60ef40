import { describe, expect, it } from 'vitest'
import { newsBetween, sentenceOf, unseenOf, type Told } from './news.ts'

const job = (id: string, stage: Told['stage'], at = '2026-01-01T00:00:05.000Z'): Told => ({
  id,
  workflow: 'verification',
  stage,
  createdAt: '2026-01-01T00:00:01.000Z',
  updatedAt: at,
})

describe('what became news between two looks', () => {
  it('is a job that ended, failed or waits, once', () => {
    const before = [job('a', 'verifying'), job('b', 'analyzing'), job('c', 'verifying'), job('d', 'completed')]
    const now = [job('a', 'completed'), job('b', 'awaiting_decision'), job('c', 'failed'), job('d', 'completed')]
    expect(newsBetween(before, now).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(newsBetween(now, now)).toEqual([])
  })

  it('is a job that was begun and ended in between, and none that only came into sight', () => {
    const quick = { ...job('quick', 'completed'), createdAt: '2026-01-01T00:00:02.000Z' }
    const old = { ...job('old', 'completed'), createdAt: '2025-12-01T00:00:00.000Z' }
    expect(newsBetween([job('a', 'verifying')], [quick, job('a', 'verifying'), old])).toEqual([quick])
  })

  it('is not what somebody cancelled, or what goes on', () => {
    const before = [job('a', 'verifying'), job('b', 'queued')]
    expect(newsBetween(before, [job('a', 'cancelled'), job('b', 'analyzing')])).toEqual([])
  })
})

describe('news that nobody has seen', () => {
  const seen = { upTo: '2026-01-01T00:00:04.000Z', jobs: ['b awaiting_decision'] }

  it('is what came after the last look, unless the job itself was looked at', () => {
    const jobs = [job('a', 'completed'), job('b', 'awaiting_decision'), job('c', 'failed', '2026-01-01T00:00:03.000Z')]
    expect(unseenOf(jobs, seen).map(({ id }) => id)).toEqual(['a'])
  })

  it('is a job that was seen in another stage', () => {
    expect(unseenOf([job('b', 'completed')], seen)).toHaveLength(1)
  })

  it('is nothing where nobody has looked yet', () => {
    expect(unseenOf([job('a', 'completed')], undefined)).toEqual([])
  })
})

it('says what became of which list', () => {
  expect(sentenceOf(job('a', 'completed'), 'March fair', true)).toBe('“March fair” is verified')
  expect(sentenceOf({ ...job('a', 'completed'), workflow: 'scraping' }, 'March fair', true)).toBe(
    'Finding people for “March fair” is done',
  )
  expect(sentenceOf(job('a', 'awaiting_decision'), 'March fair', false)).toBe('“March fair” waits for a decision')
})
