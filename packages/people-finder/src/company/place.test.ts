import { describe, expect, it } from 'vitest'
import { comparePlaces, parsePlace } from './place.ts'

const compare = (one: string | undefined, other: string): string => comparePlaces(parsePlace(one), parsePlace(other))

describe('comparePlaces', () => {
  it.each([
    ['München, Deutschland', 'Munich, Germany', 'same'],
    ['USA', 'Boston, United States', 'same'],
    ['Boston', 'Boston, MA', 'same'],
    ['Paris, France', 'Paris, Texas, USA', 'other'],
    ['Berlin', 'Hamburg', 'unknown'],
    ['San Jose', 'San Diego', 'unknown'],
    ['Berlin', 'Germany', 'unknown'],
    ['', 'Germany', 'unknown'],
    [undefined, 'Germany', 'unknown'],
  ])('takes %s beside %s for %s', (one, other, verdict) => expect(compare(one, other)).toBe(verdict))

  it('does not take a state of the USA for a country', () =>
    expect(compare('San Diego, CA', 'Toronto, Canada')).toBe('unknown'))
})
