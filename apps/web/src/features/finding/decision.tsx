import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, plural } from '../../lib/format.ts'
import { api } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { CheckField } from '../../ui/field.tsx'
import { CreditsDialog } from '../billing/credits-dialog.tsx'
import { Decision } from '../jobs/decision.tsx'
import { jobWords } from '../jobs/workflows.ts'
import { peoplePerRow } from './people-per-row.tsx'
import { findingWords } from './words.ts'

/** What is looked for, and what that costs at most. */
export function FindingDecision({ workflow, job }: { workflow: FindingWorkflow; job: FindingJob }) {
  const [catchAll, setCatchAll] = useState(false)
  const { id: jobId, estimate } = job
  if (estimate === null) return null
  const { billable, credits, review, none, invalid, duplicates, skipped } = estimate
  const words = findingWords[workflow]
  const perRow = peoplePerRow(workflow, job)
  const beside = [
    ['Not clear which company is meant', review],
    ['No company found', none],
    ['Say too little', invalid],
    ['Duplicates, looked for once', duplicates],
    [words.skipped, skipped],
  ] as const

  return (
    <Decision
      workflow={workflow}
      job={job}
      counts={[[`${capital(words.row[1])} to look for`, billable], ...beside.filter(([, count]) => count > 0)]}
      cost={credits}
      atMost={{
        detail: perRow !== undefined && credits > 0 && (
          <>
            <dt className="text-muted">Rows × people for each</dt>
            <dd className="numeric text-muted">
              {formatCount(billable)} × {formatCount(perRow)}
            </dd>
          </>
        ),
      }}
      go={() =>
        workflow === 'scraping'
          ? api.scraping.decide.mutate({ jobId, action: 'scrape' })
          : api.enrichment.decide.mutate({ jobId, action: 'enrich', include: catchAll ? ['catch_all'] : [] })
      }
      goWords={
        credits === 0 ? 'Finish at no cost' : `${jobWords[workflow].start} for at most ${plural(credits, 'credit')}`
      }
      note="Only what is found is paid for, a credit each; what your organization found before is free."
      renderShort={({ failure, onBought, onClose }) => (
        <CreditsDialog failure={failure} onBought={onBought} onClose={onClose} fewer={undefined}>
          {perRow !== undefined &&
            perRow > 1 &&
            `Or start the search again with fewer people for each row: with one, it costs at most ${plural(billable, 'credit')}.`}
        </CreditsDialog>
      )}
    >
      {review > 0 && (
        <p className="text-muted">
          Rows whose company is not clear are left out.{' '}
          <Link to="/reviews" className="text-accent underline">
            Say which companies are meant
          </Link>{' '}
          and start the search again to have them in it.
        </p>
      )}
      {workflow === 'enrichment' && billable > 0 && (
        <CheckField
          checked={catchAll}
          onChange={(event) => setCatchAll(event.target.checked)}
          label="Look at domains that accept every address, too"
          hint="No mail server can confirm an address there. It is worked out only where two known addresses show how the company writes them, is marked catch-all, and costs a credit like any other."
        />
      )}
    </Decision>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
