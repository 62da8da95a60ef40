import { CircleAlert } from 'lucide-react'
import { hasCode } from '../../lib/failure.ts'
import type { FormState } from './form.ts'
import { FailureNotice } from './notice.tsx'
import { presentations } from './presentations.ts'

type Found = FormState['found']

/** Why a form was not taken, at its top: by this page, or by the server. What is wrong at a field stands there as well. */
export function FormFailure({
  form: { found, failure },
  words,
}: {
  form: FormState
  words?: { title: string; sentence: string } | undefined
}) {
  const { title } = presentations.INVALID_REQUEST
  if (failure !== undefined) {
    if (words !== undefined || !hasCode(failure, 'INVALID_REQUEST'))
      return <FailureNotice failure={failure} words={words} />
    return (
      <FailureNotice failure={failure} words={{ title, sentence: 'Correct this, and try again.' }}>
        <Problems found={found} />
      </FailureNotice>
    )
  }
  if (found.length === 0) return null
  return (
    <div role="alert" tabIndex={-1} className="flex gap-2.5 rounded border border-failure/40 bg-failure-soft p-4">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-failure" />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{title}</p>
        <Problems found={found} />
      </div>
    </div>
  )
}

const Problems = ({ found }: { found: Found }) => (
  <ul className="grid gap-0.5">
    {found.map(({ label, problem }) => (
      <li key={label + problem} className="wrap-anywhere">
        {label === '' ? problem : `${label}: ${problem}`}
      </li>
    ))}
  </ul>
)
