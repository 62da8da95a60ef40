import { fold } from '../text/fold.ts'
import { segmentsOf } from './segments.ts'
import type { Seniority } from './types.ts'
import { longestPhrase, meaningOf } from './vocabulary.ts'
import type { Meaning } from './vocabulary.ts'

/** From the top. */
export const ladder: readonly Seniority[] = [
  'owner',
  'chief',
  'vice_president',
  'head',
  'director',
  'manager',
  'lead',
  'senior',
  'junior',
]

/** One of the things that a title says somebody is. */
export interface Role {
  readonly seniority?: Seniority
  readonly functions: readonly string[]
  readonly specialities: readonly string[]
  /** "Engineer" does the work; "Engineering" is where it is done. */
  readonly practitioner: boolean
}

const former = /\b(?:former|formerly|ex|retired|emeritus|ehemalige?r?|ancien|ancienne|antiguo|antigua|previously)\b/
/** Directly before a rank: one step below it. */
const deputies = new Set([
  'deputy',
  'assistant',
  'associate',
  'vize',
  'stellvertretender',
  'stellvertretende',
  'stv',
  'sub',
  'adjunct',
  'subdirector',
])
const noWords = new Set(
  `of the for and a an to in at on de del della dello dei la le les l d des du da do dos das di der die das den fur fuer von
  im am an zur zum el los las al para van voor het pour interim acting m w f`.split(/\s+/),
)
/** Behind an assistant: whom it is that they assist, which makes them neither. */
const assists = new Set(['to', 'of', 'der', 'des', 'de', 'du', 'del', 'della', 'da', 'do', 'van', 'al', 'for'])
/** What German and Dutch end such compounds with: Vertriebsleiter, Verkoopmanager. */
const compound =
  /^(.{2,}?)s?(leiterin|leiter|leitung|managerin|manager|direktorin|direktor|directeur|leider|chefin|chef)$/

interface Found {
  readonly words: string
  readonly meaning?: Meaning
}

/** Everything that a title says somebody is; of "Former CEO" nothing. */
export function rolesOf(text: string): Role[] {
  const segments = segmentsOf(text).map((segment) => fold(segment))
  const roles: Role[] = []
  // Departments and places that stand before the rank: "Sales & Marketing Director".
  let waiting: Role | undefined
  for (const segment of segments) {
    if (segment === '' || former.test(segment)) continue
    const role = roleOf(segment)
    const last = roles.at(-1)
    if (role.seniority !== undefined || role.practitioner) {
      roles.push(waiting ? joinedBy(role, waiting) : role)
      waiting = undefined
    } else if (last) roles[roles.length - 1] = joinedBy(last, role)
    else waiting = waiting ? joinedBy(waiting, role) : role
  }
  return waiting ? [...roles, waiting] : roles
}

/** A company's name may follow a post that runs the whole of it, so such a post takes on no functions. */
function joinedBy(role: Role, department: Role): Role {
  const general = role.functions.includes('general_management')
  return {
    ...role,
    functions: general || role.practitioner ? role.functions : unique([...role.functions, ...department.functions]),
    specialities: unique([...role.specialities, ...department.specialities]),
  }
}

function roleOf(segment: string): Role {
  const found = withoutAssisted(phrasesOf(segment.split(' ')))
  const meant = found.filter((part) => part.meaning !== undefined && !isDeputy(found, part))
  const assistance = meant.some((part) => part.meaning?.functions?.includes('assistance'))
  const practitioner = assistance || meant.some((part) => part.meaning?.practitioner)
  const main = mainFunctions(meant, assistance)
  const seniority = assistance ? undefined : seniorityOf(found)
  return {
    ...(seniority === undefined ? {} : { seniority }),
    functions: main,
    specialities: unique(found.flatMap((part) => specialityOf(part, main, found))),
    practitioner: practitioner && (seniority === undefined || isHandsOn(seniority)),
  }
}

/**
 * Several departments in a row are one: "Software Sales Manager" sells, "Marketing Operations" operates. Whoever does
 * the work is named last in the languages that put it last, and once in all of them, so a practitioner's word wins.
 */
function mainFunctions(meant: readonly Found[], assistance: boolean): string[] {
  if (assistance) return ['assistance']
  const named = meant.filter((part) => (part.meaning?.functions?.length ?? 0) > 0)
  const special = named.filter((part) => !part.meaning?.functions?.includes('general_management'))
  const doer = special.findLast((part) => part.meaning?.practitioner)
  return [...((doer ?? special.at(-1) ?? named.at(-1))?.meaning?.functions ?? [])]
}

function specialityOf({ words, meaning }: Found, main: readonly string[], found: readonly Found[]): string[] {
  const ranked = found.some((part) => part.meaning?.seniority !== undefined)
  if (ranked && deputies.has(words)) return []
  if (!meaning) return noWords.has(words) ? [] : [words]
  // "Specialist" says nothing of a function; where nothing else says anything, it is what there is to go by.
  if (meaning.practitioner && meaning.functions?.length === 0) return ranked || main.length > 0 ? [] : [words]
  const other = (meaning.functions ?? []).filter((name) => !main.includes(name) && name !== 'general_management')
  return meaning.seniority === undefined && other.length > 0 ? [words] : []
}

function seniorityOf(found: readonly Found[]): Seniority | undefined {
  const steps = found.flatMap(({ meaning }, index) => {
    if (meaning?.seniority === undefined) return []
    const step = ladder.indexOf(meaning.seniority)
    return [deputies.has(found[index - 1]?.words ?? '') ? Math.min(step + 1, ladder.length - 1) : step]
  })
  return steps.length === 0 ? undefined : ladder[Math.min(...steps)]
}

/** "Assistant Manager" manages; "Assistant", "Marketing Assistant" and "Assistant to the Manager" assist. */
function isDeputy(found: readonly Found[], part: Found): boolean {
  return deputies.has(part.words) && found[found.indexOf(part) + 1]?.meaning?.seniority !== undefined
}

function withoutAssisted(found: readonly Found[]): Found[] {
  const at = found.findIndex(({ meaning }) => meaning?.functions?.includes('assistance'))
  const [assistant, next] = [found[at], found[at + 1]]
  const cut = assistant && (assistant.words.endsWith(' to') || assists.has(next?.words ?? ''))
  return cut ? found.slice(0, at + 1) : [...found]
}

/** The longest phrases that are known, from the left; single words where none is. */
function phrasesOf(words: readonly string[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < words.length;) {
    let size = Math.min(longestPhrase, words.length - at)
    while (size > 1 && !meaningOf(words.slice(at, at + size).join(' '))) size--
    const phrase = words.slice(at, at + size).join(' ')
    const meaning = meaningOf(phrase)
    found.push(...(meaning ? [{ words: phrase, meaning }] : splitCompound(phrase)))
    at += size
  }
  return found
}

function splitCompound(word: string): Found[] {
  const [, stem, rank] = compound.exec(word) ?? []
  if (stem === undefined || rank === undefined) return [{ words: word }]
  return [stem, rank].map((words) => {
    const meaning = meaningOf(words) ?? meaningOf(`${words}s`)
    return meaning ? { words, meaning } : { words }
  })
}

/** Ranks of people who have the work and not the workers. */
export const isHandsOn = (seniority: Seniority): boolean => ladder.indexOf(seniority) >= ladder.indexOf('lead')

const unique = (list: readonly string[]): string[] => [...new Set(list)]
