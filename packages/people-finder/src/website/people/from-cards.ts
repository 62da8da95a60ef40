import anyAscii from 'any-ascii'
import { addressesIn, isRoleAddress, withoutAddresses } from '../page/addresses.ts'
import { textOf } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'
import type { Line, Lines } from '../page/lines.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { columnHeading, findCards, shapeOf } from './cards.ts'
import type { Card } from './cards.ts'
import { isOtherClass, isTitleClass } from './classes.ts'
import { isOwnName, splitCompany } from './company.ts'
import type { Own } from './company.ts'
import type { Sighting } from './evidence.ts'
import { readName } from './name.ts'
import { readTitle } from './title.ts'
import type { TitleKind } from './title.ts'

/** A line that may be a card's title. */
interface Option {
  readonly card: Card
  readonly at: number
  readonly text: string
  readonly kind: TitleKind
  /** How it stands to the name; equal where cards are built alike. */
  readonly place: string
  readonly isAfter: boolean
  readonly distance: number
  /** What class names and column headings say: 1 that it is a title, -1 that it is not. */
  readonly hint: number
}

/** Lines between a name and its title. */
const maxDistance = 4

const notTheirs =
  /\b(?:testimonials?|reviews?|what (?:our )?(?:clients?|customers?|people|others|they) (?:are )?say\w*|our (?:clients|customers)|kundenstimmen|kundenmeinungen|das sagen|stimmen unserer|temoignages?|avis clients?|ils (?:nous|parlent)|opiniones|testimonios|depoimentos|testimonianze|dicono di noi|ervaringen|klanten vertellen|opinie|open (?:positions|roles|jobs)|vacanc(?:y|ies)|job openings|we are hiring|stellenangebote|offene stellen|offres d'emploi|vacantes|vagas|vacatures|case stud(?:y|ies)|success stor(?:y|ies)|trusted by|references|referenzen)\b|отзывы|вакансии|お客様の声|客户评价|고객 후기/iu
const theirs =
  /\b(?:team|people|staff|leadership|leaders|management|directors|board|founders|employees|colleagues|who we are|meet|mitarbeiter\w*|geschaftsfuhr\w*|geschaftsleitung|vorstand|ansprechpartner\w*|equipe|direction|dirigeants|equipo|directiva|direccion|equipa|diretoria|lideranca|squadra|direzione|chi siamo|medewerkers|directie|zespol|zarzad|tym|vedeni|lide|medarbetare|ledning|ansatte|medarbejdere|henkilosto|ekibimiz|yonetim|kadromuz)\b|команда|руководство|сотрудники|ομαδα|διοικηση|チーム|スタッフ|役員|经营团队|团队|管理层|團隊|임원|경영진|فريق|الإدارة/iu
const titleHeading =
  /title|position|role|function|funktion|rolle|aufgabe|poste|cargo|puesto|ruolo|functie|stanowisko|pozice|befattning|stilling|gorev|unvan|должность|θεση|役職|职位|職稱|직책|직위|المنصب/iu
const otherHeading =
  /name|phone|tel|mail|location|standort|ort|office|department|abteilung|bereich|city|since|seit|nr|fax/iu

/** People of visible text: names with a title, an address or their likes beside. */
export function peopleOfText(page: Lines, url: string, own: Own): Sighting[] {
  const cards = findCards(page).filter(
    ({ line, name }) => !line.isQuote && !notTheirs.test(line.under) && !isOwnName(name, own),
  )
  const isTeamPage = theirs.test(fold(pathOf(url)))
  const groups = Map.groupBy(cards, (card) => card.group)
  const titles = chooseTitles(page.lines, cards, groups)

  const sightings = cards.map((card): { card: Card; sighting: Sighting; isTitled: boolean; isElsewhere: boolean } => {
    const chosen = titles.get(card)
    const { title, isElsewhere } = chosen ? splitCompany(chosen.text, own) : { title: undefined, isElsewhere: false }
    const email = emailOf(card, page.lines, own)
    const isGuess = chosen?.kind === 'unknown'
    const source = title === undefined ? 'mailto' : 'card'
    return {
      card,
      sighting: { name: card.name, title, isGuess, email, source, url },
      isTitled: title !== undefined,
      isElsewhere,
    }
  })
  const titledByGroup = Map.groupBy(
    sightings.filter(({ isTitled }) => isTitled),
    ({ card }) => card.group,
  )
  return sightings.flatMap(({ card, sighting, isTitled, isElsewhere }) => {
    if (isElsewhere) return []
    const size = groups.get(card.group)?.length ?? 1
    const isAmongPeople = isTeamPage || theirs.test(card.line.under)
    if (isTitled) {
      const kind = titles.get(card)?.kind
      return kind === 'field' && size < 2 && !isAmongPeople && sighting.email === undefined ? [] : [sighting]
    }
    if (sighting.email !== undefined) return [sighting]
    const isLikeOthers = (titledByGroup.get(card.group)?.length ?? 0) * 2 >= size && size > 1
    return isLikeOthers || (isAmongPeople && size > 2) ? [{ ...sighting, source: 'card' as const }] : []
  })
}

/** Gives each card the line that is best as its title, by what it says and by where the others of its group have theirs. */
function chooseTitles(
  lines: readonly Line[],
  cards: readonly Card[],
  groups: ReadonlyMap<string, Card[]>,
): Map<Card, { text: string; kind: TitleKind }> {
  const chosen = new Map<Card, { text: string; kind: TitleKind }>()
  for (const card of cards) if (card.title && card.title.kind !== 'unknown') chosen.set(card, card.title)
  const nameLines = new Set(cards.map(({ at }) => at))
  const options = cards.filter((card) => !chosen.has(card)).flatMap((card) => optionsOf(card, lines, nameLines))

  const votes = new Map<string, Set<Card>>()
  for (const option of options) {
    if (option.kind === 'unknown' && option.hint < 1) continue
    const key = `${option.card.group} ${option.place}`
    votes.set(key, (votes.get(key) ?? new Set()).add(option.card))
  }
  const scored = options.flatMap((option) => {
    const size = groups.get(option.card.group)?.length ?? 1
    const share = (votes.get(`${option.card.group} ${option.place}`)?.size ?? 0) / size
    // What no dictionary knows is a title where most of the others have theirs, or where the markup calls it one.
    if (option.kind === 'unknown' && option.hint < 1 && (share < 0.5 || size < 2)) return []
    if (option.hint < 0 && option.kind !== 'role') return []
    const worth = { role: 3, field: 1.5, unknown: 0 }[option.kind]
    const score = worth + share * 4 + option.hint * 2 + (option.isAfter ? 0.3 : 0) - option.distance * 0.4
    return [{ ...option, score }]
  })
  const taken = new Set<number>()
  for (const { card, at, text, kind } of scored.toSorted((one, other) => other.score - one.score)) {
    if (chosen.has(card) || taken.has(at)) continue
    chosen.set(card, { text, kind })
    taken.add(at)
  }
  // "Jane Doe – Wizard of Light" is read as one where most others have a title there.
  for (const group of groups.values()) {
    const titled = group.filter((card) => chosen.has(card)).length
    if (titled * 2 < group.length || group.length < 2) continue
    for (const card of group) if (!chosen.has(card) && card.title) chosen.set(card, card.title)
  }
  return chosen
}

function optionsOf(card: Card, lines: readonly Line[], nameLines: ReadonlySet<number>): Option[] {
  const options: Option[] = []
  const add = (at: number, distance: number, isAfter: boolean): void => {
    const line = lines[at]
    if (!line || nameLines.has(at) || line.isMenu || line.isQuote) return
    const { text, element } = titlePart(line)
    const title = readTitle(withoutAddresses(text))
    if (!title || readName(title.text) !== undefined) return
    const shape = shapeOf(element)
    const place = `${isAfter ? 'after' : 'before'} ${shape}${shape.endsWith('.') ? distance : ''}`
    options.push({
      card,
      at,
      text: title.text,
      kind: title.kind,
      place,
      isAfter,
      distance,
      hint: line.level > 0 ? 0 : hintOf(element),
    })
  }
  for (let at = card.at + 1, distance = 1; at < card.to && distance <= maxDistance; at++, distance++)
    add(at, distance, true)
  for (let at = card.at - 1, distance = 1; at >= card.before && distance < maxDistance; at--, distance++)
    add(at, distance, false)
  return options
}

/** A line of several elements may have the title in one of them: `<span>CTO</span> <span>Berlin</span>`. */
function titlePart(line: Line): { text: string; element: Element } {
  const inner = line.runs.filter(({ element }) => element !== line.block)
  const first = line.runs[0]
  if (line.runs.length === 1 && first)
    return { text: line.text, element: first.element === line.block ? line.block : first.element }
  if (inner.length !== line.runs.length) return { text: line.text, element: line.block }
  const roles = inner.filter(({ text }) => readTitle(text)?.kind === 'role')
  const [role] = roles
  const isAlone =
    roles.length === 1 && inner.every((run) => run === role || (readTitle(run.text)?.kind ?? 'unknown') === 'unknown')
  return role && isAlone && !/\b(?:of|de|des|für|and|&)$/iu.test(role.text)
    ? role
    : { text: line.text, element: line.block }
}

function hintOf(element: Element): number {
  const heading = columnHeading(element, textOf)
  if (heading !== undefined) return titleHeading.test(fold(heading)) ? 1 : otherHeading.test(fold(heading)) ? -1 : 0
  return isTitleClass(element) ? 1 : isOtherClass(element) ? -1 : 0
}

/** The card's address: the one that fits the name, else the only one. */
function emailOf(card: Card, lines: readonly Line[], own: Own): string | undefined {
  const near =
    card.to - card.from > 16 ? [Math.max(card.from, card.at - 4), Math.min(card.to, card.at + 9)] : [card.from, card.to]
  const found = new Set(
    lines.slice(...near).flatMap((line) => (line.isQuote ? [] : [...line.mail, ...addressesIn(line.text)])),
  )
  const personal = [...found].filter((address) => own.isOwnHost(hostOf(address)) && !isRoleAddress(address))
  return personal.find((address) => fitsName(address, card.name)) ?? (personal.length === 1 ? personal[0] : undefined)
}

/** Whether an address could be made of a name: it has a whole part of it, or begins with its initials. */
export function fitsName(address: string, name: string): boolean {
  const local = fold(address.slice(0, address.lastIndexOf('@'))).replaceAll(/[^\p{L}]/gu, '')
  const words = wordsOf(anyAscii(name)).concat(wordsOf(name))
  return words.some((word) => word.length > 2 && local.includes(word))
}

export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return ''
  try {
    return decodeURIComponent(new URL(url).pathname).replaceAll(/[/_-]+/g, ' ')
  } catch {
    return ''
  }
}
