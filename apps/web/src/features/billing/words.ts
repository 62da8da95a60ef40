import type { RouterOutput } from '../../lib/types.ts'

type Kind = RouterOutput['credits']['entries']['items'][number]['kind']

/** What each kind of entry means to somebody who is no accountant. */
export const entryWords: Record<Kind, string> = {
  grant: 'Credits given',
  purchase: 'Credits bought',
  reserve: 'Set aside for a job',
  settle: 'Spent on verdicts',
  release: 'Given back, not used',
  refund: 'Refunded',
}

const operations: Readonly<Record<string, string>> = {
  'verification.job': 'Verification of a list',
  'verification.single': 'Verification of one address',
}

export const operationWords = (operation: string): string => operations[operation] ?? operation.replaceAll(/[._]/g, ' ')
