import { screens } from '@leadwright/errors/screens'
import { CircleAlert } from 'lucide-react'
import { describe } from './describe.ts'
import type { FormState } from './form.ts'
import { FailureNotice } from './notice.tsx'

type Found = FormState['found']

/** Why a form was not taken, at its top: by this page, or by the server. What is wrong at a field stands there as well. */
export function FormFailure({
  form: { found, failure },
  words,
}: {
  form: FormState
  words?: { title: string; sentence: string } | undefined
}) {
  if (failure !== undefined) {
    const { form, title } = describe(failure)
    if (words !== undefined || form !== 'summary' || found.length === 0)
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
        <p className="font-semibold">{screens.INVALID_REQUEST.words.en.title}</p>
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
