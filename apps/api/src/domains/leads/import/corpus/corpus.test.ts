import { expect, it } from 'vitest'
import { batchesOf, Refused } from '../testing.ts'
import { corpus, type CorpusFile } from './files.ts'

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
  ['known while the reader was made', false],
  ['set aside', true],
])(
  'of the files that were %s, 98 of 100 good rows come in without a mapping, and no value is changed',
  async (_, aside) => {
    const outcomes = await Promise.all(corpus.filter((file) => file.aside === aside).map(outcomeOf))
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

it('the corpus is as large as it is said to be', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150)
  expect(corpus.filter(({ aside }) => aside).length).toBeGreaterThanOrEqual(50)
})
