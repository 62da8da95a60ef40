import type { AnyContract } from '../core/contract.ts'
import type { Remedy, Screen } from '../core/screen.ts'

/** What is told of how a code is shown: its form, its title in a language, and what resolves it, in English. */
export interface ShownAs {
  readonly form: Screen['form']
  readonly title: string
  /** As `go to billing`; best first. */
  readonly remedies: readonly string[]
}

/** What is told of how a code is shown; `null` where its definition says nothing. */
export function shownAs(contract: AnyContract, code: string, locale: string): ShownAs | null {
  const screen = contract.definitions[code]?.screen
  if (screen === undefined) return null
  const { title = '' } = contract.words(code, locale)
  return { form: screen.form, title, remedies: screen.remedies.map(remedyText) }
}

/** What is told of it, in one line. */
export const shownText = ({ form, title, remedies }: ShownAs): string =>
  `“${title}”, as ${form}: ${remedies.join('; ')}`

function remedyText(remedy: Remedy): string {
  if (remedy.kind === 'ask') {
    return 'by' in remedy.whom ? `ask whom details.${remedy.whom.by} names` : `ask ${remedy.whom.join(' or ')}`
  }
  if (remedy.kind === 'wait') return `wait details.${remedy.seconds} seconds`
  if (remedy.kind !== 'go') return texts[remedy.kind]
  const { to } = remedy
  return typeof to === 'string' ? `go to ${to}` : `go where details.${to.by} says, or to ${to.otherwise}`
}

const texts: Readonly<Record<Exclude<Remedy['kind'], 'ask' | 'wait' | 'go'>, string>> = {
  correct: 'correct what was sent',
  authenticate: 'sign in',
  retry: 'try again',
  refresh: 'look at it as it is now',
  support: 'contact support',
  nothing: 'nothing needs to be done',
}
