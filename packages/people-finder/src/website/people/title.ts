import { collapse } from '../page/dom.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { fieldWords, roleBeginnings, roleEndings, roleParts, roleWords } from '../words/roles.ts'

/** How sure a text is a job title: it names a role, only a field of work, or nothing that is known. */
export type TitleKind = 'role' | 'field' | 'unknown'

const maxLength = 110
const maxWords = 14
/** Of what begins with a role: some list all the posts that somebody has. */
const maxLengthOfRoles = 200
const maxWordsOfRoles = 28

// What makes a text a sentence about somebody, or a thing to click.
const verbs =
  /\b(?:is|are|was|were|has|have|had|leads|led|manages|joined|brings|works|worked|oversees|believes|loves|helps|ensures|holds|studied|lives|enjoys|started|will|can|you|we|our|your|his|her|she|he|ist|sind|hat|war|leitet|leitete|arbeitet|verantwortet|betreut|wir|unser|unsere|ihr|ihre|sie|sont|dirige|travaille|nous|votre|trabaja|nosotros|lavora|dirige|noi|heeft|werkt|wij|jest|pracuje|read|learn|click|view|apply|download|join|mehr|lesen|voir|leer|leggi)\b/iu
const label =
  /^(?:position|title|job title|role|function|funktion|rolle|poste|fonction|cargo|puesto|ruolo|functie|stanowisko|должность|役職|職位|职位|직책)\s*[:：]\s*/iu

/** Main pages and main numbers, which are written with the words for leaders. */
const noRoles =
  /الرئيسي[ةه]|代表(?:番号|電話|メール|作|論文)|대표\s?(?:번호|논문|전화|메일|작)|[\w-]+\.(?:com|org|net|io|dev)\b/gu

/** Whether a text names a role: by its words, in any of the languages known here. */
export function kindOfTitle(text: string): TitleKind {
  const folded = fold(text).replaceAll(noRoles, ' ')
  const words = wordsOf(folded)
  if (words.some((word) => roleWords.has(word) || roleBeginnings.some((beginning) => word.startsWith(beginning))))
    return 'role'
  if (words.some((word) => word.length > 7 && roleEndings.some((ending) => word.endsWith(ending)))) return 'role'
  if (roleParts.some((part) => folded.includes(part))) return 'role'
  const fields = words.filter((word) => fieldWords.has(word))
  // "Loudhailer PR" is an agency.
  const isField = fields.some((word) => word !== 'pr') || (fields.length > 0 && fields.length === words.length)
  return words.length <= 5 && isField ? 'field' : 'unknown'
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
  const unbracketed = clean.includes('(') ? clean : clean.replace(/\)$/, '')
  // The years of office are no part of it.
  const title = unbracketed.replace(/[\s,]+\(?(?:seit\s+|since\s+)?\d{4}(?:\s*[-–—/]\s*\d{2,4})?\)?\.?$/iu, '')
  const words = title.split(' ')
  const isLong = title.length > maxLength || words.length > maxWords
  const isTooLong = title.length > maxLengthOfRoles || words.length > maxWordsOfRoles
  if (title.length < 2 || isTooLong || (isLong && !beginsWithRole(title)) || !/\p{L}{2}/u.test(title)) return undefined
  if (/@|https?:|www\.|\d{4}|[!?]|\d\s?[/-]\s?\d|§|니다|です|ます/u.test(title)) return undefined
  if (
    verbs.test(title) ||
    (title.endsWith('.') && words.length > 4 && !/\s\p{Lu}\p{L}{0,3}\.$/u.test(title)) ||
    /[.。]\s+\p{Lu}/u.test(title.replaceAll(/(?:\b\p{L}{1,4}|^\p{L}{1,8}|(?<![\p{L}\p{N}])\d{1,2})\./gu, ''))
  )
    return undefined
  if (/^["“„«‚‘]|^(?:an?|the)\s/iu.test(title)) return undefined
  return {
    text: withoutUnknownEnds(title.replace(/\.$/, (dot) => (words.length > 1 ? '' : dot))),
    kind: kindOfTitle(title),
  }
}

const beginsWithRole = (title: string): boolean => kindOfTitle(title.split(/[,·•|;]/u, 1)[0] ?? '') === 'role'

/** "Head of Sales | Berlin" is a title and a place. */
function withoutUnknownEnds(title: string): string {
  // Every second one is a separator, which stays as it is written.
  const parts = title.split(/(\s+[|·•]\s+)/u)
  const first = parts.findIndex((part) => kindOfTitle(part) === 'role')
  if (parts.length < 2 || first === -1) return title
  const last = parts.findLastIndex((part) => kindOfTitle(part) !== 'unknown')
  return parts.slice(first, last + 1).join('')
}
