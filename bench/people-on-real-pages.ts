import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractPeople } from '@leadwright/people-finder'
import { hasher, nameKeys, titleKey } from './real-pages/keys.ts'
import { isHeldOut, pages, type RealPage } from './real-pages/pages.ts'

// Scores people on pages that nobody here wrote: `node --conditions=@leadwright/source bench/people-on-real-pages.ts FOLDER`.
// FOLDER holds them as `owner/name/path`, checked out at the commits of `real-pages/pages.json`. Only figures are printed.

interface Score {
  read: number
  right: number
  invented: number
  asked: number
  found: number
  titled: number
  exact: number
  mailboxesRight: number
  mailboxesWrong: number
  without: number
  inventing: number
}

const nothing = (): Score => ({
  read: 0,
  right: 0,
  invented: 0,
  asked: 0,
  found: 0,
  titled: 0,
  exact: 0,
  mailboxesRight: 0,
  mailboxesWrong: 0,
  without: 0,
  inventing: 0,
})

function add(score: Score, page: RealPage, html: string): void {
  const { people } = extractPeople(html, page.url)
  score.read++
  if (page.people.length === 0) {
    score.without++
    score.inventing += Number(people.length > 0)
    return
  }
  const hash = hasher(page)
  const seen = new Set<RealPage['people'][number]>()
  for (const person of people) {
    const keys = new Set(nameKeys(person.name).map((key) => hash(key)))
    const known = page.people.find(({ names }) => names.some((name) => keys.has(name)))
    if (!known) {
      score.invented++
      continue
    }
    if (person.email !== undefined) {
      const isTheirs = known.mailbox === hash(`${known.names[0]} ${person.email}`)
      score[isTheirs ? 'mailboxesRight' : 'mailboxesWrong']++
    }
    if (seen.has(known)) continue
    seen.add(known)
    score.right++
    if (known.isOptional) continue
    score.found++
    if (!known.titles) continue
    score.titled++
    score.exact += Number(known.titles.includes(hash(`${known.names[0]} ${titleKey(person.title ?? '')}`)))
  }
  score.asked += page.people.filter(({ isOptional }) => !isOptional).length
}

const share = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % of ${whole}`

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which folder? `people-on-real-pages.ts FOLDER`, see real-pages/README.md')
for (const [title, held] of [
  ['two thirds', false],
  ['held out', true],
] as const) {
  const score = nothing()
  for (const page of pages.filter((each) => isHeldOut(each) === held)) {
    const file = join(folder, page.repository, page.path)
    if (existsSync(file)) add(score, page, readFileSync(file, 'utf8'))
  }
  console.log(`${title}: ${score.read} pages read`)
  console.log(
    `  precision ${share(score.right, score.right + score.invented)}, recall ${share(score.found, score.asked)}`,
  )
  console.log(`  titles exact ${share(score.exact, score.titled)}`)
  console.log(`  mailboxes right ${score.mailboxesRight}, another’s ${score.mailboxesWrong}`)
  console.log(`  pages without people that name somebody: ${share(score.inventing, score.without)}`)
}
