import { useNavigate } from '@tanstack/react-router'
import { Lightbulb } from 'lucide-react'
import { plural } from '../../lib/format.ts'
import type { FindingJob } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { rowsHeading } from './rows.tsx'
import type { RowsFilter } from './rows-filter.ts'

/** What would make more rows match; only what rows of this job speak for, with the first of them. */
export function Hints({ job: { match }, filter }: { job: FindingJob; filter: RowsFilter }) {
  const navigate = useNavigate()
  if (match.hints.length === 0) return null
  const show = async (hint: RowsFilter['hint']): Promise<void> => {
    await navigate({ to: '.', search: { hint }, replace: true, resetScroll: false })
    document.getElementById(rowsHeading)?.scrollIntoView({ block: 'start' })
  }
  return (
    <Section title="What would help">
      <div className="grid gap-3 md:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
        {match.hints.map(({ hint, message, rows, examples }) => (
          <Card key={hint} className="grid content-start gap-3 p-4">
            <p className="flex gap-2 font-semibold">
              <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
              {message}
            </p>
            <ul className="grid gap-1.5">
              {examples.map(({ leadId, value, evidence }) => (
                <li key={leadId} className="wrap-anywhere">
                  <q>{value}</q> <span className="text-muted">{evidence}</span>
                </li>
              ))}
            </ul>
            <Button
              size="small"
              className="justify-self-start"
              aria-pressed={filter.hint === hint}
              onClick={() => void show(filter.hint === hint ? undefined : hint)}
            >
              {filter.hint === hint ? 'Show all rows again' : `Show ${rows === 1 ? 'the row' : plural(rows, 'row')}`}
            </Button>
          </Card>
        ))}
      </div>
    </Section>
  )
}
