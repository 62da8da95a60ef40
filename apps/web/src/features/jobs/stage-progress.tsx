import { formatCount, formatDuration } from '../../lib/format.ts'
import type { AnyJob } from '../../lib/types.ts'
import { Card } from '../../ui/page.tsx'
import { Growing } from '../../ui/growing.tsx'
import { Progress } from '../../ui/progress.tsx'
import { stageWords } from '../../words/stages.ts'
import { useRate } from './rate.ts'

/** How far the stage is: done of total, how fast, how long still. Every part keeps its place while it changes. */
export function StageProgress({ job }: { job: Pick<AnyJob, 'stage' | 'progress'> }) {
  const { done, total } = job.progress
  const rate = useRate(done, total)
  const { word, sentence } = stageWords[job.stage]
  return (
    <Card className="grid gap-3 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p>{sentence}</p>
        <p className="tabular-nums">
          <span className="text-lg font-semibold">
            <Growing value={done} most={total} />
          </span>
          <span className="text-muted"> of {formatCount(total)}</span>
        </p>
      </div>
      <Progress label={word} done={done} total={total} />
      <p className="flex justify-between text-xs text-muted tabular-nums">
        <span>{rate === undefined ? 'Starting…' : `${formatCount(Math.round(rate.perSecond))} a second`}</span>
        <span>{rate === undefined ? '' : `${formatDuration(rate.left)} left`}</span>
      </p>
      <p className="text-xs text-muted">You can leave this page; nothing stops.</p>
    </Card>
  )
}
