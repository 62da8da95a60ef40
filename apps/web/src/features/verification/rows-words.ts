import { formatCount } from '../../lib/format.ts'
import type { Job } from '../../lib/types.ts'
import { verdicts } from '../../ui/verdict.tsx'

type Rows = Job['rows']

/** Which rows can be verified of any list, and what each choice is called. */
export const rowChoices: readonly (readonly [rows: Rows, words: string])[] = [
  [{ only: 'unverified' }, 'Those not verified yet'],
  [{ only: 'unknown' }, 'Those with the verdict “Unknown”'],
  [null, 'All of the list'],
]

export const isSame = (one: Rows, other: Rows): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Which rows a job is over, in words. */
export function rowsWords(rows: Rows): string {
  const known = rowChoices.find(([choice]) => isSame(choice, rows))
  if (known) return known[1]
  if (rows === null || 'only' in rows) return ''
  if ('ids' in rows)
    return rows.ids.length === 1 ? 'One that was chosen' : `${formatCount(rows.ids.length)} that were chosen`
  const { status = [], search } = rows.filter
  const parts = [
    ...(status.length > 0 ? [`with the verdict ${status.map((each) => `“${verdicts[each].word}”`).join(' or ')}`] : []),
    ...(search === undefined ? [] : [`with “${search}” in them`]),
  ]
  return `Those ${parts.join(' and ')}`
}
