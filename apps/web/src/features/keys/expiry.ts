const dayMs = 86_400_000

/** How long a key is to live: a number of days, until a date, or for ever. */
export const expiryChoices = ['never', '30', '90', '365', 'date'] as const
export type ExpiryChoice = (typeof expiryChoices)[number]

export const expiryWords: Readonly<Record<ExpiryChoice, string>> = {
  never: 'Never',
  '30': 'In 30 days',
  '90': 'In 90 days',
  '365': 'In a year',
  date: 'On a date…',
}

/** When a key ends, as the API takes it; undefined for never. A date is that day's beginning in UTC. */
export function expiresAt(choice: ExpiryChoice, date: string, now: number = Date.now()): string | undefined {
  if (choice === 'never') return undefined
  if (choice === 'date') return date
  return new Date(now + Number(choice) * dayMs).toISOString()
}

/** The first day that a key can be made to end on. */
export const firstDate = (now: number = Date.now()): string => new Date(now + dayMs).toISOString().slice(0, 10)
