import { z } from 'zod'
import { defineError } from '../define.ts'
import { deNoneChosen, noneChosen } from './chosen-rows.ts'

export const scraping = {
  NO_LEADS_TO_SCRAPE: defineError({
    status: 400,
    summary: 'The list has no company and job title to find people for.',
    resolution: 'Import rows with a company and a job title.',
    retryable: false,
    details: z.object({
      listId: z.string().describe('The list.'),
      leads: z.number().int().nonnegative().describe('How many leads the list has.'),
      rows: z.enum(['filter', 'ids']).optional().describe('How the rows were chosen, where there is none among them.'),
    }),
    message: ({ leads, rows }) => {
      if (rows !== undefined) return noneChosen[rows]
      return leads === 0
        ? 'The list is empty. Import rows with a company and a job title first.'
        : 'The list has no columns with a company and a job title. Import rows that have them.'
    },
    example: { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', leads: 0 },
    title: 'No company to look at yet',
    screen: {
      form: 'empty',
      remedies: [{ kind: 'go', to: 'import' }],
    },
    docs: {
      why: 'People were to be found for a list that does not say where to look and for whom: it is empty (`details.leads` is 0), or it has no columns with a company and a job title. With `details.rows` there is no row among the `rows` that the job was to be over. No job was started and nothing was charged.',
      fix: [
        'If the list is empty, import a CSV with the columns `company` and `job_title` first.',
        'If the file did have them, look at its header: spellings such as `Company Name` and `Job Title` are understood, `title` is not; say what it holds with `columns` when you import.',
        'If there is `details.rows`, choose other rows, or leave `rows` out to look for the people of the whole list.',
        'If the list already has people, find their addresses instead: `POST /v1/enrichment-jobs`.',
      ],
      related: ['NO_LEADS_TO_ENRICH', 'INVALID_CSV_FORMAT'],
    },
    locales: {
      de: {
        title: 'Noch keine Firma, bei der zu suchen wäre',
        summary: 'Die Liste nennt keine Firma und Position, zu der Personen gefunden werden könnten.',
        resolution: 'Importieren Sie Zeilen mit Firma und Position.',
        message: ({ leads, rows }) => {
          if (rows !== undefined) return deNoneChosen[rows]
          return leads === 0
            ? 'Die Liste ist leer. Importieren Sie zuerst Zeilen mit Firma und Position.'
            : 'Die Liste hat keine Spalten mit Firma und Position. Importieren Sie Zeilen, die sie haben.'
        },
      },
    },
  }),
}
