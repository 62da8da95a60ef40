import { formatCount } from '../lib/format.ts'

/** Nothing, as wide as a digit among digits of one width. */
const figureSpace = '\u2007'

/** A number that changes up to another: as wide as it will get, so that its digits stay where they are. */
export const Growing = ({ value, most }: { value: number; most: number }) =>
  formatCount(value).padStart(formatCount(most).length, figureSpace)
