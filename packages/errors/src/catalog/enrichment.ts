import { z } from 'zod'
import { defineError } from '../define.ts'
import { deNoneChosen, noneChosen } from './chosen-rows.ts'

export const enrichment = {
  NO_LEADS_TO_ENRICH: defineError({
    status: 400,
    summary: 'The list has no lead that an address could be looked for.',
    resolution: 'Import leads with a name and a company or domain, and without an email address.',
    retryable: false,
    details: z.object({
      listId: z.string().describe('The list.'),
      leads: z.number().int().nonnegative().describe('How many leads the list has.'),
      withEmail: z.number().int().nonnegative().describe('How many of them have an email address already.'),
      rows: z.enum(['filter', 'ids']).optional().describe('How the rows were chosen, where there is none among them.'),
    }),
    message: ({ leads, withEmail, rows }) => {
      if (rows !== undefined) return noneChosen[rows]
      if (leads === 0) return 'The list is empty. Import leads with a name and a company or domain first.'
      if (withEmail === leads) return 'Every lead in the list has an email address already. Verify the list instead.'
      return 'The list has no columns with a name and a company or domain. Import leads that have them.'
    },
    example: { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', leads: 12, withEmail: 12 },
    title: 'Nobody to find an address for',
    screen: {
      form: 'empty',
      remedies: [{ kind: 'go', to: 'import' }],
    },
    docs: {
      why: 'Addresses were to be found for a list that has nobody to find one for: it is empty (`details.leads` is 0), all of its leads have an address already (`details.withEmail` equals `details.leads`), or it has no columns with a name and a company. With `details.rows` there is no lead among the `rows` that the job was to be over. No job was started and nothing was charged.',
      fix: [
        'If every lead has an address, verify the list: `POST /v1/verification-jobs`.',
        'If there is `details.rows`, choose other rows, or leave `rows` out to look for the addresses of the whole list.',
        'If the list is empty, import a CSV with `first_name` and `last_name` (or `full_name`), and `company` or `domain`.',
        'If the list has companies and job titles but no people, find the people first: `POST /v1/scraping-jobs`.',
        'If the file did have names, look at its header: spellings such as `First Name` and `surname` are understood, `name` is not; say what it holds with `columns` when you import.',
      ],
      related: ['NO_EMAILS_TO_VERIFY', 'NO_LEADS_TO_SCRAPE', 'INVALID_CSV_FORMAT'],
    },
    locales: {
      de: {
        title: 'Niemand, für den eine Adresse zu finden wäre',
        summary: 'Die Liste hat keinen Lead, für den eine Adresse gesucht werden könnte.',
        resolution: 'Importieren Sie Leads mit Namen und Firma oder Domain, aber ohne E-Mail-Adresse.',
        message: ({ leads, withEmail, rows }) => {
          if (rows !== undefined) return deNoneChosen[rows]
          if (leads === 0) return 'Die Liste ist leer. Importieren Sie zuerst Leads mit Namen und Firma oder Domain.'
          if (withEmail === leads)
            return 'Alle Leads der Liste haben bereits eine E-Mail-Adresse. Verifizieren Sie die Liste stattdessen.'
          return 'Die Liste hat keine Spalten mit Namen und Firma oder Domain. Importieren Sie Leads, die sie haben.'
        },
      },
    },
  }),
}
