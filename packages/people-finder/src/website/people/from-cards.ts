import { addressesIn, isRoleAddress } from '../page/addresses.ts'
import type { Element } from '../page/dom.ts'
import type { Line, Lines } from '../page/lines.ts'
import { fold } from '../words/fold.ts'
import { findCards } from './cards.ts'
import type { Card } from './cards.ts'
import { employersOf, isOwnName, splitCompany } from './company.ts'
import type { Own } from './company.ts'
import type { Sighting } from './evidence.ts'
import { chooseTitles } from './choose-titles.ts'
import { fitOf } from './mailbox.ts'
import { nameKey } from './name.ts'
import type { TitleKind } from './title.ts'
import { formerLines, isAmongPeople, isNotTheirs } from './sections.ts'
import { sumOf } from './weigh.ts'

/** People of visible text: names with a title, an address or their likes beside. */
export function peopleOfText(page: Lines, root: Element, url: string, own: Own): Sighting[] {
  const all = findCards(page, root)
  const former = formerLines(page.lines, new Set(all.map(({ at }) => at)))
  const cards = all.filter(
    ({ line, name }) => !line.isQuote && !isNotTheirs(line.under) && !former.has(line) && !isOwnName(name, own),
  )
  const isTeamPage = isAmongPeople(fold(pathOf(url)))
  const groups = Map.groupBy(cards, (card) => card.group)
  const titles = chooseTitles(page.lines, cards, groups)

  const placesOf = new Map<string, Set<string>>()
  for (const card of cards)
    for (const line of page.lines.slice(card.from, card.to))
      for (const address of addressesOf(line))
        placesOf.set(address, (placesOf.get(address) ?? new Set()).add(nameKey(card.name)))
  const isOthers = (address: string): boolean => (placesOf.get(address)?.size ?? 0) > 1

  const ours = { ...own, names: own.names.concat(employersOf([...titles.values()].map(({ text }) => text))) }
  const sightings = cards.map((card): { card: Card; sighting: Sighting; isTitled: boolean; isElsewhere: boolean } => {
    const chosen = titles.get(card)
    const { title, isElsewhere } = chosen ? splitCompany(chosen.text, ours) : { title: undefined, isElsewhere: false }
    const email = emailOf(card, page, own, isOthers)
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
    // Boards are made of people who are something elsewhere.
    if (isElsewhere && !isTeamPage && !isAmongPeople(card.line.under)) return []
    const size = groups.get(card.group)?.length ?? 1
    const likes = titledByGroup.get(card.group)?.length ?? 0
    const weight =
      sumOf(card.evidence) +
      (isTitled ? titleWeights[titles.get(card)?.kind ?? 'unknown'] : 0) +
      addressWeight(sighting) +
      (isAmongPeople(card.line.under) ? 2 : isTeamPage ? 1.5 : 0) +
      (hasContact(card, page, own) ? 1 : 0) +
      (isReachedElsewhere(card, page, own) ? -1 : 0) +
      (size > 1 && likes * 2 >= size ? 1.5 : 0)
    if (weight < enough) return []
    return [isTitled || sighting.email !== undefined ? sighting : { ...sighting, source: 'card' as const }]
  })
}

/** What it takes to be a person. */
const enough = 2.5
const titleWeights: Readonly<Record<TitleKind, number>> = { role: 3, field: 0.9, unknown: 0.5 }

function addressWeight({ email, name }: Sighting): number {
  return email === undefined ? 0 : fitOf(email, name) === 'fits' ? 3 : 1
}

/**
 * The card's address: one that can have been made of the name. Where nobody can tell, the only one that stands there and
 * with nobody else: a department's stands with several.
 */
function emailOf(card: Card, page: Lines, own: Own, isOthers: (address: string) => boolean): string | undefined {
  const near =
    card.to - card.from > 16 ? [Math.max(card.from, card.at - 4), Math.min(card.to, card.at + 9)] : [card.from, card.to]
  const found = [...new Set(page.lines.slice(...near).flatMap((line) => (line.isQuote ? [] : addressesOf(line))))]
  const personal = found.filter((address) => own.isOwnHost(hostOf(address)) && !isRoleAddress(address))
  const fitting = personal.find((address) => fitOf(address, card.name) === 'fits')
  if (fitting !== undefined) return fitting
  const [first, ...others] = personal.filter((address) => fitOf(address, card.name) === 'unknown')
  return first !== undefined && others.length === 0 && !isOthers(first) ? first : undefined
}

/** An address of the company's beside a name, whoever's it is, makes it one of those who are to be asked there. */
function hasContact(card: Card, page: Lines, own: Own): boolean {
  const near = page.lines.slice(Math.max(card.from, card.at - 4), Math.min(card.to, card.at + 6))
  return near.some((line) => addressesOf(line).some((address) => own.isOwnHost(hostOf(address))))
}

/** Whose only address stands right below the name and is another company's: an agency's people, a supplier's. */
function isReachedElsewhere(card: Card, page: Lines, own: Own): boolean {
  const below = page.lines.slice(card.at, Math.min(card.to, card.at + 4)).flatMap(addressesOf)
  return below.length > 0 && !below.some((address) => own.isOwnHost(hostOf(address)))
}

const addressesOf = (line: Line): string[] => line.mail.concat(addressesIn(line.text))

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
