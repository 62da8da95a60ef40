import anyAscii from 'any-ascii'
import { fold, wordsOf } from '../words/fold.ts'
import { kindOfTitle } from './title.ts'

/** The site's own company: by its domains and what pages call it. */
export interface Own {
  /** Whether a host belongs to one of its registrable domains. */
  isOwnHost(host: string): boolean
  /** Folded, without spaces and signs. */
  readonly names: readonly string[]
}

const legalForm =
  /\b(?:inc|incorporated|llc|llp|ltd|limited|corp|corporation|plc|gmbh|ag|kg|ohg|ug|se|sarl|sas|sasu|s\.?a\.?s?|srl|s\.r\.l|spa|s\.p\.a|s\.l|bv|b\.v|nv|n\.v|ab|aps|oyj?|a\/s|sp\.?\s?z\s?o\.?\s?o|s\.r\.o|a\.s|ooo|ltda|pty|kk|co)\.?(?=$|[\s,)])|株式会社|有限公司|주식회사|ООО|ЗАО/iu
const preposition = /\s+(?:at|@|bei|bei der|beim|chez|presso|bij|hos|w|в|στην|στη)\s+|\s*@\s*/iu
// Of these somebody can be one of a company; of others ("Head of Sales") only of a part of it.
const ofCompany =
  /^(?:(?:co-?)?founder|ceo|cto|cfo|coo|cmo|owner|president|chairman|chairwoman|chair|managing director|(?:co-?)?founder\s*(?:&|and)\s*ceo|ceo\s*(?:&|and)\s*(?:co-?)?founder)\s+of\s+(?:the\s+)?(?=\p{Lu})/iu

/** What a title says besides the role: the company, if it is another one than the site's, or its own. */
export function splitCompany(title: string, own: Own): { title: string; isElsewhere: boolean } {
  const at = preposition.exec(title)
  if (at && at.index > 0) return judged(title, title.slice(0, at.index), title.slice(at.index + at[0].length), own)
  const of = ofCompany.exec(title)
  if (of && kindOfTitle(title.slice(of[0].length)) === 'unknown') {
    return judged(
      title,
      title.slice(0, of[0].length).replace(/\s+of\s+(?:the\s+)?$/i, ''),
      title.slice(of[0].length),
      own,
    )
  }
  const comma = /\s*[,|–—]\s*(?=[^,|–—]*$)/u.exec(title)
  if (!comma) return { title, isElsewhere: false }
  const rest = title.slice(comma.index + comma[0].length)
  if (isOwn(rest, own)) return { title: title.slice(0, comma.index), isElsewhere: false }
  return { title, isElsewhere: legalForm.test(rest) && kindOfTitle(rest) === 'unknown' }
}

/** From so many on, people who are "at" one company are at the site's own. */
const leastOfEmployees = 3

/** Companies that several titles of one page say to be at. */
export function employersOf(titles: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const title of titles) {
    const at = preposition.exec(title)
    const name = at && at.index > 0 ? compact(title.slice(at.index + at[0].length)) : ''
    if (name.length > 1) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].flatMap(([name, count]) => (count >= leastOfEmployees ? [name] : []))
}

function judged(whole: string, role: string, company: string, own: Own): { title: string; isElsewhere: boolean } {
  if (isOwn(company, own)) return { title: role.replace(/[\s,–—-]+$/u, ''), isElsewhere: false }
  return { title: whole, isElsewhere: kindOfTitle(company) === 'unknown' }
}

function isOwn(text: string, own: Own): boolean {
  const name = compact(text)
  return (
    name !== '' &&
    own.names.some(
      (each) =>
        each === name || (each.length > 3 && name.startsWith(each)) || (name.length > 3 && each.startsWith(name)),
    )
  )
}

/** Whether what has the form of a person's name is the company's. */
export function isOwnName(name: string, own: Own): boolean {
  // Domains are written in Latin letters, whatever the page is written in.
  return [compact(name), compact(anyAscii(name))].some((text) =>
    own.names.some(
      (each) =>
        each === text || (each.length > 5 && text.startsWith(each)) || (text.length > 5 && each.startsWith(text)),
    ),
  )
}

/** A company's name as it is compared: no legal form, no spaces. */
export function compact(text: string): string {
  return wordsOf(fold(text).replace(legalForm, ' ')).join('')
}
