import { invisible } from './invisible.ts'

/** What a cell means that holds more than an address, and what is wrong with it, as a sentence. */
export interface Mended {
  text: string
  message: string
}

/** What may stand around an address, each with the sentence for it. The first one that fits is taken off. */
const wrappings: readonly [RegExp, string][] = [
  [
    /^[^<>@]*<\s*([^<>]+?)\s*>[.,;:]*$/u,
    'Only the address itself is wanted, without a display name and angle brackets.',
  ],
  [
    /^([^<>\s]+@[^<>\s]+)\s*<\s*\1\s*>[.,;:]*$/iu,
    'Only the address itself is wanted, without a display name and angle brackets.',
  ],
  [/^mailto:\s*([^?]+)(?:\?.*)?$/iu, 'Only the address itself is wanted, without “mailto:”.'],
  [/^(?:e-?mail|mail)\s*:\s*(\S+)$/iu, 'Only the address itself is wanted, without the word before it.'],
  [/^["“”„«»‘’‚‹›'`](.+)["“”„«»‘’‚‹›'`]$/u, 'The address is in quotation marks.'],
  [/^[([{]\s*(.+?)\s*[)\]}]$/u, 'The address is in brackets.'],
  [/^([^\s()]+@[^\s()]+)\s+\([^()]*\)$/u, 'There is a remark behind the address.'],
  [/^<+\s*([^\s<>]+)$/u, 'There is an angle bracket before the address.'],
  [/^([^\s<>]+)\s*>+$/u, 'There is an angle bracket behind the address.'],
  [/^["“”„«»‘’‚‹›]+\s*(.+)$/u, 'The address is in quotation marks.'],
  [/^[,;:]+\s*(.+)$/u, 'There is punctuation before the address.'],
  [/^(.+?)\s*[.,;:!?…"”’»]+$/u, 'There is punctuation behind the address.'],
]

const wrong = {
  invisible: 'The address contains characters that nobody sees.',
  wide: 'The address is written with full-width characters.',
  blank: 'There is a blank in the address.',
}

/** Beside the @ and before a dot of the domain a blank parts nothing: without it there is only one address to be meant. */
const parted = /^([^\s@,;:<>]+)\s*@\s*([^\s@,;:<>]+?)(?:\s+(\.[^\s@,;:<>]+))?$/u

const wide = /[\uff01-\uff5e\ufe50-\ufe6b\u3002\uff61]/u
const maxWrappings = 5

/**
 * Says what a text that is no address most probably means. It only ever takes off what can't be part of the address, so that
 * it never comes to another mailbox: `te st@a.example` stays as it is. `undefined` where there is nothing to take off.
 */
export function mend(input: string): Mended | undefined {
  let text = input
  let message: string | undefined
  const visible = text.replaceAll(invisible, '')
  if (visible !== text) message = wrong.invisible
  text = visible.replaceAll(/[\s\p{Z}]+/gu, ' ').trim()
  if (wide.test(text)) {
    message ??= wrong.wide
    text = text.normalize('NFKC').replaceAll('。', '.')
  }
  for (let layer = 0; layer < maxWrappings; layer++) {
    const found = wrappings.find(([pattern]) => pattern.test(text))
    if (!found) break
    text = text.replace(found[0], '$1').trim()
    message ??= found[1]
  }
  const joined = text.replace(parted, '$1@$2$3')
  if (joined !== text) message ??= wrong.blank
  text = joined
  return message === undefined ? undefined : { text: decoded(input, text), message }
}

/** A link has its address percent-encoded (RFC 6068). */
function decoded(input: string, text: string): string {
  if (!/mailto:/i.test(input)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The pieces of a cell that could be addresses of their own: two or more, between signs that stand between addresses. */
export function pieces(text: string): string[] {
  const parts = text.split(/[\s,;|/<>()[\]"]+/u).filter((part) => part.includes('@'))
  return parts.length > 1 ? parts : []
}
