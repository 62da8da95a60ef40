import type { Job } from '../../lib/types.ts'
import { Breakdown } from '../../ui/breakdown.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { isOver } from '../../words/stages.ts'
import { rowsWords } from './rows-words.ts'

/** What was found out so far: as a part of the whole, until all of it is known. */
export function Verdicts({ job: { stage, rows, results, progress } }: { job: Job }) {
  const judged = Object.values(results).reduce((sum, count) => sum + count, 0)
  const growing = stage === 'verifying'
  const done = stage === 'completed'
  const counts = growing || done ? results : { ...results, unverified: Math.max(0, progress.total - judged) }
  return (
    <Section title={isOver(stage) ? 'Verdicts' : 'Verdicts so far'}>
      <Card className="grid min-h-20 content-start gap-2 p-4">
        {growing || judged > 0 ? (
          <Breakdown counts={counts} growing={growing} shares={done} />
        ) : (
          <p className="text-muted">{isOver(stage) ? 'None.' : 'None yet.'}</p>
        )}
        {rows !== null && (
          <p className="text-xs text-muted">Rows: {rowsWords(rows)}. All others keep the verdict that they have.</p>
        )}
        {stage === 'awaiting_decision' && judged > 0 && (
          <p className="text-xs text-muted">Ruled out at no cost. The others get a verdict once you decide.</p>
        )}
      </Card>
    </Section>
  )
}
