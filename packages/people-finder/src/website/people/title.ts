import { collapse } from '../page/dom.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { fieldWords, roleBeginnings, roleEndings, roleParts, roleWords } from '../words/roles.ts'

/** How sure a text is a job title: it names a role, only a field of work, or nothing that is known. */
export type TitleKind = 'role' | 'field' | 'unknown'

const maxLength = 110
const maxWords = 14

// What makes a text a sentence about somebody, or a thing to click.
const verbs =
  /\b(?:is|are|was|were|has|have|had|leads|led|manages|joined|brings|works|worked|oversees|believes|loves|helps|ensures|holds|studied|lives|enjoys|started|will|can|you|we|our|your|his|her|she|he|ist|sind|hat|war|leitet|leitete|arbeitet|verantwortet|betreut|wir|unser|unsere|ihr|ihre|sie|sont|dirige|travaille|nous|votre|trabaja|nosotros|lavora|dirige|noi|heeft|werkt|wij|jest|pracuje|read|learn|click|view|apply|download|join|mehr|lesen|voir|leer|leggi)\b/iu
const label =
  /^(?:position|title|job title|role|function|funktion|rolle|poste|fonction|cargo|puesto|ruolo|functie|stanowisko|должность|役職|職位|职位|직책)\s*[:：]\s*/iu

/** Whether a text names a role: by its words, in any of the languages known here. */
export function kindOfTitle(text: string): TitleKind {
  const folded = fold(text)
  const words = wordsOf(text)
  if (words.some((word) => roleWords.has(word) || roleBeginnings.some((beginning) => word.startsWith(beginning))))
    return 'role'
  if (words.some((word) => word.length > 7 && roleEndings.some((ending) => word.endsWith(ending)))) return 'role'
  if (roleParts.some((part) => folded.includes(part))) return 'role'
  return words.length <= 5 && words.some((word) => fieldWords.has(word)) ? 'field' : 'unknown'
}

/** A text that could be a job title, as it is kept; `undefined` for sentences, contacts and what is too long. */
export function readTitle(text: string): { text: string; kind: TitleKind } | undefined {
  if (text.length > 400) return undefined
  const clean = collapse(text)
    .replace(label, '')
    .replaceAll(
      /\(\s*(?:e-?mail|mail|e-?posta?|courriel|mél|correo|почта|эл\. почта|メール|邮箱|邮件|電郵|이메일|메일|البريد|bio|profile?|linkedin|xing|vcard)?\s*\)/giu,
      ' ',
    )
    .replace(/^[\s,;:|·•/–—(-]+/u, '')
    .replace(/[\s,;:|·•/–—(-]+$/u, '')
  const title = clean.includes('(') ? clean : clean.replace(/\)$/, '')
  const words = title.split(' ')
  if (title.length < 2 || title.length > maxLength || words.length > maxWords || !/\p{L}{2}/u.test(title))
    return undefined
  if (/@|https?:|www\.|\d{4}|[!?]|\d\s?[/-]\s?\d|§|니다|です|ます/u.test(title)) return undefined
  if (
    verbs.test(title) ||
    (title.endsWith('.') && words.length > 4) ||
    /[.。]\s+\p{Lu}/u.test(title.replaceAll(/\b\p{L}{1,4}\./gu, ''))
  )
    return undefined
  if (/^["“„«‚‘]/.test(title)) return undefined
  return {
    text: withoutUnknownEnds(title.replace(/\.$/, (dot) => (words.length > 1 ? '' : dot))),
    kind: kindOfTitle(title),
  }
}

/** "Head of Sales | Berlin" is a title and a place. */
function withoutUnknownEnds(title: string): string {
  const parts = title.split(/\s+[|·•]\s+/u)
  const first = parts.findIndex((part) => kindOfTitle(part) === 'role')
  if (parts.length < 2 || first === -1) return title
  const last = parts.findLastIndex((part) => kindOfTitle(part) !== 'unknown')
  return parts.slice(first, last + 1).join(' | ')
}
