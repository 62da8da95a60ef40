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
  switch (remedy.kind) {
    case 'correct':
      return 'correct what was sent'
    case 'authenticate':
      return 'sign in'
    case 'ask':
      return 'by' in remedy.whom ? `ask whom details.${remedy.whom.by} names` : `ask ${remedy.whom.join(' or ')}`
    case 'wait':
      return `wait details.${remedy.seconds} seconds`
    case 'retry':
      return 'try again'
    case 'go': {
      const { to } = remedy
      return typeof to === 'string' ? `go to ${to}` : `go where details.${to.by} says, or to ${to.otherwise}`
    }
    case 'refresh':
      return 'look at it as it is now'
    case 'support':
      return 'contact support'
    case 'nothing':
      return 'nothing needs to be done'
  }
}
