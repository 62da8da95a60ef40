import anyAscii from 'any-ascii'
import { addressesIn, isRoleAddress } from '../page/addresses.ts'
import type { Line, Lines } from '../page/lines.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { findCards } from './cards.ts'
import type { Card } from './cards.ts'
import { isOwnName, splitCompany } from './company.ts'
import type { Own } from './company.ts'
import type { Sighting } from './evidence.ts'
import { chooseTitles } from './choose-titles.ts'

const notTheirs =
  /\b(?:testimonials?|reviews?|what (?:our )?(?:clients?|customers?|people|others|they) (?:are )?say\w*|our (?:clients|customers)|kundenstimmen|kundenmeinungen|das sagen|stimmen unserer|temoignages?|avis clients?|ils (?:nous|parlent)|opiniones|testimonios|depoimentos|testimonianze|dicono di noi|ervaringen|klanten vertellen|opinie|open (?:positions|roles|jobs)|vacanc(?:y|ies)|job openings|we are hiring|stellenangebote|offene stellen|offres d'emploi|vacantes|vagas|vacatures|case stud(?:y|ies)|success stor(?:y|ies)|trusted by|references|referenzen)\b|отзывы|вакансии|お客様の声|客户评价|고객 후기/iu
const theirs =
  /\b(?:team|people|staff|leadership|leaders|management|directors|board|founders|employees|colleagues|who we are|meet|mitarbeiter\w*|geschaftsfuhr\w*|geschaftsleitung|vorstand|ansprechpartner\w*|equipe|direction|dirigeants|equipo|directiva|direccion|equipa|diretoria|lideranca|squadra|direzione|chi siamo|medewerkers|directie|zespol|zarzad|tym|vedeni|lide|medarbetare|ledning|ansatte|medarbejdere|henkilosto|ekibimiz|yonetim|kadromuz)\b|команда|руководство|сотрудники|ομαδα|διοικηση|チーム|スタッフ|役員|经营团队|团队|管理层|團隊|임원|경영진|فريق|الإدارة/iu
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

/** The card's address: the one that fits the name, else the only one. */
function emailOf(card: Card, lines: readonly Line[], own: Own): string | undefined {
  const near =
    card.to - card.from > 16 ? [Math.max(card.from, card.at - 4), Math.min(card.to, card.at + 9)] : [card.from, card.to]
  const found = new Set(
    lines.slice(...near).flatMap((line) => (line.isQuote ? [] : line.mail.concat(addressesIn(line.text)))),
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
