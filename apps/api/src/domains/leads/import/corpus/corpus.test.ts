import { expect, it } from 'vitest'
import { batchesOf, Refused } from '../testing.ts'
import { corpus, type CorpusFile } from './files.ts'
import { laterSources } from './sources-later.ts'
import { sources } from './sources.ts'

interface Outcome {
  readonly name: string
  readonly good: number
  /** Good rows that came in, with their address and all of their values. */
  readonly came: number
  /** Rows that came in with a value that is not the file's. */
  readonly changed: readonly string[]
  readonly refused?: string
}

async function outcomeOf({ name, text, rows }: CorpusFile): Promise<Outcome> {
  try {
    const batches = await batchesOf(text, 'verification')
    const leads = new Map(batches.flatMap((batch) => batch.leads).map((lead) => [lead.email, lead.fields]))
    const changed = rows.flatMap(({ email, fields }) => {
      const found = leads.get(email)
      return found && JSON.stringify(found) !== JSON.stringify(fields)
        ? [`${JSON.stringify(found)} instead of ${JSON.stringify(fields)}`]
        : []
    })
    return {
      name,
      good: rows.length,
      came: rows.filter(({ email }) => leads.has(email)).length - changed.length,
      changed,
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { name, good: rows.length, came: 0, changed: [], refused: error.message }
  }
}

it.each([
  ['known while the reader was made', 'known'],
  ['set aside', 'aside'],
  ['written later by a stranger', 'later'],
] as const)(
  'of the files that were %s, 98 of 100 good rows come in without a mapping, and no value is changed',
  async (_, group) => {
    const outcomes = await Promise.all(corpus.filter((file) => file.group === group).map(outcomeOf))
    const [good, came] = [
      outcomes.reduce((sum, each) => sum + each.good, 0),
      outcomes.reduce((sum, each) => sum + each.came, 0),
    ]
    const short = outcomes
      .filter((each) => each.came < each.good)
      .map(({ name, came: some, good: of, refused }) => `${name}: ${some} of ${of} ${refused ?? ''}`)
    expect(outcomes.flatMap(({ name, changed }) => changed.map((each) => `${name}: ${each}`))).toEqual([])
    expect(came / good >= 0.98 ? [] : short).toEqual([])
  },
)

/** Its form asks for names in sentences without a name for them, `Wie heißen Sie?`. */
const inSentences = new Set(['Google Forms, German'])

it('names, companies and titles are found where lists need them, but for those that no name is told of', async () => {
  const wrong = await Promise.all(
    [...sources, ...laterSources].map(async ({ name, columns, dialects: [dialect = 'plain'] }) => {
      const indexOf = (kind: string): number => columns.findIndex(([, each]) => each === kind)
      const { text } = corpus.find((file) => file.name === `${name} (${dialect})`) ?? { text: '' }
      const names = indexOf('l') === -1 ? { full_name: 'n' } : { first_name: 'f', last_name: 'l' }
      const wanted = { enrichment: { company: 'c', ...names }, scraping: { company: 'c', job_title: 't' } }
      const checks = (['enrichment', 'scraping'] as const).map(async (workflow) => {
        const roles = Object.entries(wanted[workflow]).map(([role, kind]) => [role, indexOf(kind)] as const)
        if (roles.some(([, index]) => index === -1)) return []
        const found = await rolesIn(text, workflow)
        return roles.filter(([role, index]) => found.get(role) !== index).map(([role]) => `${name}: ${role}`)
      })
      return inSentences.has(name) ? [] : (await Promise.all(checks)).flat()
    }),
  )
  expect(wrong.flat()).toEqual([])
})

async function rolesIn(text: string, workflow: 'enrichment' | 'scraping'): Promise<ReadonlyMap<string, number>> {
  try {
    const [first] = await batchesOf(text, workflow)
    return first?.header.roles ?? new Map()
  } catch (error) {
    if (error instanceof Refused) return new Map()
    throw error
  }
}

it('the corpus is as large as it is said to be', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150)
  expect(corpus.filter(({ group }) => group !== 'known').length).toBeGreaterThanOrEqual(50)
})
