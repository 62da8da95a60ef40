import type { JobStage } from '@leadwright/errors/client'
import { clsx } from 'clsx'
import { CircleCheck, CirclePause, CircleSlash, CircleX, Clock, LoaderCircle, type LucideIcon } from 'lucide-react'
import { stageWords } from '../../words/stages.ts'

const icons: Record<JobStage, LucideIcon> = {
  queued: Clock,
  analyzing: LoaderCircle,
  awaiting_decision: CirclePause,
  verifying: LoaderCircle,
  enriching: LoaderCircle,
  scraping: LoaderCircle,
  completed: CircleCheck,
  cancelled: CircleSlash,
  failed: CircleX,
  expired: Clock,
}

/** A job's stage, in a word and an icon. */
export function Stage({ stage }: { stage: JobStage }) {
  const Icon = icons[stage]
  const { word, tone } = stageWords[stage]
  return (
    <span className={clsx('inline-flex items-center gap-1.5 font-semibold whitespace-nowrap', tone)}>
      <Icon aria-hidden className={clsx('size-4', Icon === LoaderCircle && 'animate-spin')} />
      {word}
    </span>
  )
}
