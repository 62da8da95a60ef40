import { clsx } from 'clsx'
import { Check, Minus, Plus } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { companyReasonInWords } from '../../words/company-reasons.ts'
import { FailureNotice } from '../errors/notice.tsx'
import type { Review } from './queries.ts'
import { useDecide } from './use-decide.ts'
import { useMay } from '../permissions/may.ts'

type Candidate = Review['candidates'][number]

interface CardProps {
  readonly review: Review
  /** Once it is decided: the next one has the focus. */
  readonly onDecided: () => void
}

/** A name as rows have it, the companies that it may mean, and the choice: by button, or by its digit. */
export function ReviewCard({ review, onDecided }: CardProps) {
  const { name, rows, candidates, status, companyId } = review
  const [again, setAgain] = useState(false)
  const decide = useDecide()
  const box = useRef<HTMLLIElement>(null)
  const choose = (chosen: string | null): void => {
    if (decide.isPending) return
    decide.mutate(
      { review, companyId: chosen },
      {
        onSuccess: () => {
          setAgain(false)
          onDecided()
        },
      },
    )
  }
  const byDigit = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^\d$/.test(event.key)) return
    const candidate = candidates[Number(event.key) - 1]
    if (event.key === '0') choose(null)
    else if (candidate !== undefined) choose(candidate.id)
    else return
    event.preventDefault()
  }
  const may = useMay('enrichments:write')
  const open = status === 'open' || again
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the digits stand for its buttons
    <li
      ref={box}
      data-review={open ? 'open' : 'decided'}
      className="grid gap-3 rounded border border-line bg-surface p-4"
      onKeyDown={open && may ? byDigit : undefined}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg wrap-anywhere">{name}</h2>
        <p className="text-muted">in {plural(rows, 'row')}</p>
      </div>
      {open ? (
        <ol className="grid gap-2">
          {candidates.map((candidate, index) => (
            <Choice
              key={candidate.id}
              candidate={candidate}
              digit={index + 1}
              chosen={candidate.id === companyId}
              may={may}
              onChoose={() => choose(candidate.id)}
            />
          ))}
          {may && (
            <li className="flex flex-wrap items-center gap-3 px-3 pt-1">
              <Button busy={decide.isPending && decide.variables.companyId === null} onClick={() => choose(null)}>
                None of these
              </Button>
              <Digit value={0} />
              {again && (
                <Button look="quiet" onClick={() => setAgain(false)}>
                  Leave it as it is
                </Button>
              )}
            </li>
          )}
        </ol>
      ) : (
        <Decided
          review={review}
          may={may}
          onChange={() => {
            setAgain(true)
            setTimeout(() => box.current?.querySelector('button')?.focus())
          }}
        />
      )}
      {decide.isError && <FailureNotice failure={failureOf(decide.error)} focus />}
    </li>
  )
}

const Digit = ({ value }: { value: number }) => (
  <kbd className="hidden rounded border border-line bg-sunken px-1.5 font-mono text-xs text-muted sm:inline">
    {value}
  </kbd>
)

interface ChoiceProps {
  readonly candidate: Candidate
  readonly digit: number
  /** Whether it is what was said before. */
  readonly chosen: boolean
  /** Whether whoever looks at it may choose. */
  readonly may: boolean
  readonly onChoose: () => void
}

function Choice({ candidate, digit, chosen, may, onChoose }: ChoiceProps) {
  const { name, place, domain, reasons } = candidate
  return (
    <li
      className={clsx(
        'grid items-center gap-x-4 gap-y-2 rounded border px-3 py-2.5 sm:grid-cols-[minmax(0,1fr)_max-content_max-content]',
        chosen ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere">
          <span className="font-semibold">{name}</span>
          <span className="text-muted">{[place, domain].flatMap((part) => (part === null ? [] : ` · ${part}`))}</span>
        </p>
        <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
          {reasons.map((reason) => (
            <Evidence key={reason} reason={reason} />
          ))}
        </ul>
      </div>
      {may && (
        <>
          <Digit value={digit} />
          <Button onClick={onChoose} className="justify-self-start" aria-label={`This one: ${name}`}>
            This one
          </Button>
        </>
      )}
    </li>
  )
}

function Evidence({ reason }: { reason: string }) {
  const { text, speaks } = companyReasonInWords(reason)
  const Icon = speaks === 'against' ? Minus : Plus
  return (
    <li
      className={clsx(
        'inline-flex items-center gap-0.5',
        speaks === 'for' ? 'text-positive' : speaks === 'against' ? 'text-caution' : 'text-muted',
      )}
    >
      {speaks !== 'neither' && <Icon aria-hidden className="size-3.5" />}
      <span className="sr-only">{speaks === 'neither' ? '' : `Speaks ${speaks} it: `}</span>
      {text}
    </li>
  )
}

interface DecidedProps {
  readonly review: Review
  readonly may: boolean
  readonly onChange: () => void
}

/** What was said, and the way to say something else. */
function Decided({ review: { candidates, companyId }, may, onChange }: DecidedProps) {
  const meant = candidates.find(({ id }) => id === companyId)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="flex items-center gap-1.5">
        <Check aria-hidden className="size-4 shrink-0 text-positive" />
        {meant === undefined ? (
          'None of the companies that were shown.'
        ) : (
          <span>
            Means <span className="font-semibold">{meant.name}</span>
            {meant.domain !== null && <span className="text-muted"> · {meant.domain}</span>}
          </span>
        )}
      </p>
      {may && (
        <Button size="small" onClick={onChange}>
          Decide again
        </Button>
      )}
    </div>
  )
}
