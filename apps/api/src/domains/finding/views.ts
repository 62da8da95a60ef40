import { z } from 'zod'
import { rowOutcomes } from '../../db/schema/finding.ts'
import { amount, jobFields, stageFields } from '../../jobs/view.ts'
import { timestamp } from '../../trpc/outputs.ts'
import { rowsToFindView } from '../leads/part-view.ts'
import { reasonNames } from './reasons.ts'
import type { stagesOf } from '../../jobs/stages.ts'

export const hintNames = ['company_name', 'job_title', 'name_spelling'] as const

export const hintView = z
  .object({
    hint: z.enum(hintNames).describe('What would help.'),
    value: z.string().describe('The value of the row that it is about.'),
    evidence: z.string().describe('Why, in a sentence.'),
  })
  .meta({ id: 'MatchHint', description: 'Something that would help to match a row, with the evidence for it.' })

const matchReport = z
  .object({
    rate: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('`matched` of the rows that could match, `valid`; null as long as none is settled.'),
    valid: amount.describe('Rows that could match and are settled: `matched`, `review` and `none` together.'),
    matched: amount,
    review: amount.describe('Somebody has to say which company is meant.'),
    none: amount.describe('Nothing was found; free.'),
    invalid: amount.describe('Rows that do not say enough; free.'),
    duplicates: amount.describe('Rows that ask for the same as one further up; free.'),
    skipped: amount.describe('Rows that have already what was asked for; free.'),
    hints: z
      .array(
        z.object({
          hint: z.enum(hintNames),
          message: z.string().describe('What to do, in a sentence.'),
          rows: amount.describe('How many rows speak for it; `results?hint=` has them all.'),
          examples: z
            .array(z.object({ leadId: z.string(), value: z.string(), evidence: z.string() }))
            .describe('The first few of them.'),
        }),
      )
      .describe('What would make more rows match; only where rows speak for it.'),
  })
  .meta({ id: 'MatchReport', description: 'How well the rows of a job matched, and what would help.' })

const exampleReport = {
  rate: 0.8,
  valid: 10,
  matched: 8,
  review: 1,
  none: 1,
  invalid: 0,
  duplicates: 1,
  skipped: 0,
  hints: [
    {
      hint: 'company_name',
      message: 'Use accurate company names: the official ones.',
      rows: 1,
      examples: [{ leadId: '7', value: 'Acne', evidence: 'No company of the directory has a name like it.' }],
    },
  ],
}

const peoplePerRow = amount.optional().describe('The most people that are taken for a row.')

/** A job as callers see it. */
export const jobView = (kind: {
  readonly id: string
  readonly description: string
  readonly running: 'enriching' | 'scraping'
}) =>
  z
    .object({
      id: z.string(),
      listId: z.string(),
      ...(kind.running === 'scraping' ? { peoplePerRow } : {}),
      rows: rowsToFindView,
      ...stageFields(kind.running, "Of the stage's work: rows while analyzing, then those that are looked into."),
      estimate: z
        .object({
          billable: amount.describe('Rows that are looked into.'),
          credits: amount.describe('What that costs at most; what is not found costs nothing.'),
          duplicates: amount,
          invalid: amount,
          review: amount,
          none: amount,
          skipped: amount,
        })
        .nullable()
        .describe('What analysis found; null until it is over. All but `billable` cost nothing.'),
      results: z
        .object({
          found: amount.describe('What was found: addresses, or people.'),
          matched: amount,
          review: amount,
          none: amount,
          invalid: amount,
          duplicates: amount,
          skipped: amount,
        })
        .describe('Rows by what became of them so far.'),
      match: matchReport,
      ...jobFields,
    })
    .meta({
      id: kind.id,
      description: kind.description,
      examples: [
        {
          id: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
          listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
          rows: null,
          stage: 'completed',
          progress: { done: 9, total: 9 },
          estimate: { billable: 9, credits: 9, duplicates: 1, invalid: 0, review: 1, none: 0, skipped: 0 },
          results: { found: 8, matched: 8, review: 1, none: 1, invalid: 0, duplicates: 1, skipped: 0 },
          match: exampleReport,
          credits: { reserved: 9, settled: 8, released: 1 },
          createdAt: '2026-01-24T09:00:00.000Z',
          updatedAt: '2026-01-24T09:00:12.000Z',
        },
      ],
    })

/** Either kind of job: they differ in the name of one stage. */
export type JobView = Omit<z.output<ReturnType<typeof jobView>>, 'stage'> & {
  stage: ReturnType<typeof stagesOf<'enriching' | 'scraping'>>[number]
}

export const findingView = z
  .object({
    fullName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    jobTitle: z.string().optional().describe('As the page has it.'),
    email: z.string().optional(),
    status: z
      .enum(['valid', 'catch_all'])
      .optional()
      .describe('What the mail server said of the address; missing where it was not asked.'),
    via: z
      .enum(['published', 'pattern'])
      .optional()
      .describe('How the address was found: on a page, or by how the company writes its addresses.'),
    source: z.string().optional().describe('The page that names the person.'),
  })
  .meta({ id: 'Finding', description: 'Somebody who was found, or their address.' })

export const companyView = z
  .object({ id: z.string(), name: z.string(), domain: z.string().nullable() })
  .meta({ id: 'Company', description: 'A company, as it was matched.' })

/** What became of a row, as callers see it. */
export const rowView = z
  .object({
    leadId: z.string().describe('The lead whose row it is.'),
    outcome: z.enum([...rowOutcomes, 'pending']).describe('What became of it; `pending` as long as it is not settled.'),
    reason: z.enum(reasonNames).nullable().describe('Why.'),
    query: z.record(z.string(), z.string()).describe('What the row asks for, as it came.'),
    company: companyView.nullable().describe('The company that it is about.'),
    findings: z.array(findingView),
    hints: z.array(hintView),
    reviewId: z.string().optional().describe('Where somebody has to say which company is meant.'),
    charged: amount.describe('Credits that it cost.'),
  })
  .meta({
    id: 'FindingResult',
    description: 'What became of a row of a list.',
    examples: [
      {
        leadId: '1',
        outcome: 'matched',
        reason: 'found',
        query: { firstName: 'Ann', lastName: 'Lee', company: 'Acme' },
        company: { id: 'c_acme', name: 'Acme Ltd', domain: 'acme.test' },
        findings: [
          {
            fullName: 'Ann Lee',
            firstName: 'Ann',
            lastName: 'Lee',
            email: 'ann.lee@acme.test',
            status: 'valid',
            via: 'pattern',
          },
        ],
        hints: [],
        charged: 1,
      },
    ],
  })
export type RowView = z.output<typeof rowView>

/** A name that somebody has to look at, as callers see it. */
export const reviewView = z
  .object({
    id: z.string(),
    name: z.string().describe('The company as a row has it.'),
    status: z.enum(['open', 'accepted', 'rejected']),
    candidates: z
      .array(
        companyView.extend({
          place: z.string().nullable(),
          score: z.number().describe('How much speaks for it, in bits.'),
          reasons: z.array(z.string()).describe('What speaks for and against it.'),
        }),
      )
      .describe('Companies that may be meant, best first.'),
    companyId: z.string().nullable().describe('The one that it was said to be.'),
    rows: amount.describe('How many rows have asked for it.'),
    createdAt: timestamp,
    decidedAt: timestamp.nullable(),
  })
  .meta({
    id: 'CompanyReview',
    description: 'A company name that may mean several companies, and what somebody decided.',
    examples: [
      {
        id: 'rev_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
        name: 'Brightwater',
        status: 'open',
        candidates: [
          {
            id: 'c_brightwater',
            name: 'Brightwater Ltd',
            domain: 'brightwater.test',
            place: 'Leeds',
            score: 9.5,
            reasons: ['similar_name', 'ambiguous'],
          },
        ],
        companyId: null,
        rows: 2,
        createdAt: '2026-01-24T09:00:00.000Z',
        decidedAt: null,
      },
    ],
  })
export type ReviewView = z.output<typeof reviewView>
