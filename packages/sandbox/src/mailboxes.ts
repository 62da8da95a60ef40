import { looksMachineRandom } from './machine-random.ts'
import type { Reply } from './types.ts'

const prefixes: readonly (readonly [prefix: string, reply: string])[] = [
  ['no-', '550 5.1.1 No such mailbox'],
  ['full-', '452 4.2.2 Mailbox full'],
  ['off-', '550 5.2.1 Mailbox disabled'],
  ['block-', '550 5.7.1 Blocked by policy'],
]

/**
 * The sandbox's mailbox rule: who has a mailbox where nothing else is said. `undefined` accepts.
 * `attempt` is called only for a greylisted recipient, so that nobody else's attempts are kept in memory.
 */
export function mailboxReply(localPart: string, attempt: () => number): Reply | undefined {
  const name = localPart.toLowerCase()
  const special = prefixes.find(([prefix]) => name.startsWith(prefix))
  if (special !== undefined) return special[1]
  if (name.startsWith('slow-')) return attempt() === 1 ? '450 4.7.1 Greylisted, try again later' : undefined
  // Else a catch-all probe would be accepted too, and every domain of the sandbox would be a catch-all.
  return looksMachineRandom(name) ? '550 5.1.1 No such mailbox' : undefined
}
