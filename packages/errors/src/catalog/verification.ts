import { z } from 'zod'
import { defineError } from '../define.ts'

/**
 * The stages of a job, in the order in which they are reached, then the ways it can end early. What a job does once it
 * was decided on is its kind's: `verifying`, `enriching` or `scraping`.
 */
export const jobStages = [
  'queued',
  'analyzing',
  'awaiting_decision',
  'verifying',
  'enriching',
  'scraping',
  'completed',
  'cancelled',
  'failed',
  'expired',
] as const
export type JobStage = (typeof jobStages)[number]

const stage = z.enum(jobStages)

export const verification = {
  JOB_NOT_FOUND: defineError({
    status: 404,
    summary: 'There is no such job, or it belongs to another organization.',
    resolution: 'Check the job ID.',
    retryable: false,
    details: z.object({ jobId: z.string().describe('The ID, as it was sent.') }),
    message: () => 'There is no job of this kind with this ID. Check the job ID.',
    example: { jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' },
    title: 'There is no such job',
    screen: {
      form: 'page',
      remedies: [{ kind: 'go', to: 'jobs' }, { kind: 'go', to: 'organizations' }, { kind: 'retry' }],
    },
    docs: {
      why: 'No job of the kind that was asked for has the ID in `details.jobId` in your organization. A job of another organization is answered in the same way as one that never existed. The ID of a list is not the ID of a job: a list can have many jobs.',
      fix: [
        'Compare the ID with the one that starting the job answered; job IDs start with `job_`. A verification job is not found among the enrichment jobs, nor the other way round.',
        'Look at `GET /v1/verification-jobs`, `GET /v1/enrichment-jobs` and `GET /v1/scraping-jobs` for the jobs that there are.',
        'Check that you ask as the organization that started the job: `GET /v1/me` tells which one the API key or session acts for.',
      ],
      related: ['RESOURCE_NOT_FOUND', 'INVALID_JOB_STAGE'],
    },
    locales: {
      de: {
        title: 'Diesen Auftrag gibt es nicht',
        summary: 'Diesen Auftrag gibt es nicht, oder er gehört zu einer anderen Organisation.',
        resolution: 'Prüfen Sie die Auftrags-ID.',
        message: () => 'Es gibt keinen solchen Auftrag mit dieser ID. Prüfen Sie die Auftrags-ID.',
      },
    },
  }),
  INVALID_JOB_STAGE: defineError({
    status: 400,
    summary: 'The job is not in the stage that the call needs.',
    resolution: 'Wait for the job to reach awaiting_decision.',
    retryable: false,
    details: z.object({
      jobId: z.string().describe('The job.'),
      stage: stage.describe('Where the job is now.'),
      expected: z.array(stage).describe('The stages in which the call is possible.'),
    }),
    message: ({ stage: now, expected }) =>
      terminal.has(now)
        ? `The job is already ${now}; nothing more can be done to it. Start a new job.`
        : `The job is ${words(now)}; this needs it to be ${expected.map(words).join(' or ')}.`,
    example: {
      jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
      stage: 'analyzing',
      expected: ['awaiting_decision'],
    },
    title: 'The job has moved on',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'refresh' }],
    },
    docs: {
      why: 'A job goes through stages: `queued`, `analyzing`, `awaiting_decision`, then `verifying`, `enriching` or `scraping`, and `completed`; it may also end as `cancelled`, `failed` or `expired`. A decision is possible in `awaiting_decision` only, and only a job that is not over can be cancelled. `details.stage` is where the job is, `details.expected` where it would have to be. Often the decision came too early (the analysis still runs), or twice.',
      fix: [
        'Ask for the job, e.g. with `GET /v1/verification-jobs/{jobId}`, until its stage is `awaiting_decision`, then decide. The SDK’s `waitFor` does the waiting.',
        'Or give the decision when you start the job, as `{"listId": "…", "decision": {"action": "verify"}}`: it then never waits for one.',
        'If the job is already over, start a new one. A job whose decision did not come within 7 days has `expired`; nothing was charged for it.',
      ],
      related: ['JOB_NOT_FOUND', 'INSUFFICIENT_CREDITS'],
    },
    locales: {
      de: {
        title: 'Der Auftrag ist inzwischen weiter',
        summary: 'Der Auftrag ist nicht in der Phase, die der Aufruf voraussetzt.',
        resolution: 'Warten Sie, bis der Auftrag die Phase awaiting_decision erreicht.',
        message: ({ stage: now, expected }) =>
          terminal.has(now)
            ? `Der Auftrag ist bereits ${deStage[now]}; daran lässt sich nichts mehr ändern. Starten Sie einen neuen Auftrag.`
            : `Der Auftrag ist in der Phase „${deStage[now]}“; möglich ist dieser Aufruf in der Phase ${expected.map((name) => `„${deStage[name]}“`).join(' oder ')}.`,
      },
    },
  }),
  NO_EMAILS_TO_VERIFY: defineError({
    status: 400,
    summary: 'The list, or the part of it that was chosen, has no lead with an email address.',
    resolution: 'Enrich the leads with emails first, or choose other rows.',
    retryable: false,
    details: z.object({
      listId: z.string().describe('The list.'),
      leads: z.number().int().nonnegative().describe('How many leads the list has.'),
      rows: z
        .enum(['unverified', 'unknown', 'filter', 'ids'])
        .optional()
        .describe('How the rows were chosen, where the list has addresses and none of them is among the chosen ones.'),
    }),
    message: ({ leads, rows }) =>
      rows !== undefined
        ? noneChosen[rows]
        : leads === 0
          ? 'The list is empty. Import leads with email addresses first.'
          : `${leads === 1 ? 'The only lead in the list has no' : `None of the ${leads.toLocaleString('en')} leads in the list has an`} email address. Enrich the leads with emails first.`,
    example: { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', leads: 12 },
    title: 'No address to verify yet',
    screen: {
      form: 'empty',
      remedies: [{ kind: 'go', to: 'import' }],
    },
    docs: {
      why: 'A verification job was to be started for a list in which nothing can be verified: either the list is empty (`details.leads` is 0), or its leads have names and companies but no email address. With `details.rows` the list has addresses, but none among the `rows` that the job was to be over. No job was started and nothing was charged.',
      fix: [
        'If the list is empty, import a CSV with an `email` column first: `curl -F file=@leads.csv -H "X-API-Key: $LEADWRIGHT_API_KEY" …/v1/lists/{listId}/imports`.',
        'If the leads have no email addresses, find them first by enriching the list (`POST /v1/enrichment-jobs`), or import a file that has them.',
        'If there is `details.rows`, choose other rows: `unverified` means that every address was verified, `unknown` that none has this verdict, `filter` that no lead which it finds has an address, `ids` that these leads are not in the list or have no address. Without `rows` the whole list is verified again.',
        'If the file did have addresses, look at the header of their column: call it `email`. Other names of it, in 23 languages, are understood; what a file was read as is told in `reading` of the answer to its import.',
      ],
      related: ['INVALID_CSV_FORMAT', 'RESOURCE_NOT_FOUND'],
    },
    locales: {
      de: {
        title: 'Noch keine Adresse zu prüfen',
        summary: 'Kein Lead der Liste oder ihres gewählten Teils hat eine E-Mail-Adresse.',
        resolution: 'Reichern Sie die Leads zuerst mit E-Mail-Adressen an, oder wählen Sie andere Zeilen.',
        message: ({ leads, rows }) =>
          rows !== undefined
            ? deNoneChosen[rows]
            : leads === 0
              ? 'Die Liste ist leer. Importieren Sie zuerst Leads mit E-Mail-Adressen.'
              : `${leads === 1 ? 'Der einzige Lead' : `Keiner der ${leads.toLocaleString('de')} Leads`} der Liste hat ${leads === 1 ? 'keine' : 'eine'} E-Mail-Adresse. Reichern Sie die Leads zuerst mit E-Mail-Adressen an.`,
      },
    },
  }),
}

const noneChosen = {
  unverified: 'Every address of the list has been verified. To verify all of them again, leave `rows` out.',
  unknown:
    'No address of the list has the verdict unknown. Choose other rows, or leave `rows` out to verify the whole list.',
  filter:
    'No lead that the filter finds has an email address. Widen the filter, or leave `rows` out to verify the whole list.',
  ids: 'None of the chosen leads is in the list and has an email address. Choose others, or leave `rows` out to verify the whole list.',
} as const

const deNoneChosen = {
  unverified: 'Alle Adressen der Liste sind geprüft. Um alle noch einmal zu prüfen, lassen Sie `rows` weg.',
  unknown:
    'Keine Adresse der Liste hat das Ergebnis „unknown“. Wählen Sie andere Zeilen, oder lassen Sie `rows` weg, um die ganze Liste zu prüfen.',
  filter:
    'Kein Lead, den der Filter findet, hat eine E-Mail-Adresse. Fassen Sie den Filter weiter, oder lassen Sie `rows` weg, um die ganze Liste zu prüfen.',
  ids: 'Keiner der gewählten Leads ist in der Liste und hat eine E-Mail-Adresse. Wählen Sie andere, oder lassen Sie `rows` weg, um die ganze Liste zu prüfen.',
} as const

const terminal: ReadonlySet<JobStage> = new Set(['completed', 'cancelled', 'failed', 'expired'])
const words = (name: JobStage): string => name.replaceAll('_', ' ')

const deStage: Readonly<Record<JobStage, string>> = {
  queued: 'Warteschlange',
  analyzing: 'Analyse',
  awaiting_decision: 'Entscheidung ausstehend',
  verifying: 'Prüfung',
  enriching: 'Adresssuche',
  scraping: 'Personensuche',
  completed: 'abgeschlossen',
  cancelled: 'abgebrochen',
  failed: 'fehlgeschlagen',
  expired: 'abgelaufen',
}
