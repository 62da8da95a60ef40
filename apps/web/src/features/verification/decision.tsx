import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../lib/format.ts'
import { api } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { CheckField } from '../../ui/field.tsx'
import { Decision } from '../jobs/decision.tsx'
import { allCategories, categoryWords, type Category } from './categories.ts'
import { NotEnough } from './not-enough.tsx'
import { ReuseChoice } from './reuse-choice.tsx'
import { quoteQuery, usePrice } from './quote.ts'

/** Which addresses are asked about, and what that costs exactly. */
export function VerifyDecision({ job }: { job: Job }) {
  const { id, estimate } = job
  const [exclude, setExclude] = useState<readonly Category[]>([])
  const { price, asking } = usePrice({ id, billable: estimate?.billable ?? 0 }, exclude)
  // The estimate counts addresses that are ruled out already, too: leaving these out saves nothing.
  const worth = useQuery({ ...quoteQuery(id, []), enabled: estimate !== null }).data
  if (estimate === null) return null
  const { billable, reused, invalid, duplicates, unknown } = estimate
  const offered = allCategories.filter((category) => estimate[category] > 0)
  const free = reused + invalid + duplicates + unknown

  return (
    <Decision
      workflow="verification"
      job={job}
      counts={[
        ['To ask a mail server about', billable],
        ...(reused > 0 ? [['Keep the verdict that they have', reused] as const] : []),
        ['Ruled out already', invalid],
        ['Duplicates, checked once', duplicates],
        ...(unknown > 0 ? [['Can’t be told now', unknown] as const] : []),
      ]}
      cost={price}
      go={(limit) =>
        api.verification.decide.mutate({
          jobId: id,
          action: 'verify',
          exclude: [...exclude],
          ...(limit === undefined ? {} : { limit }),
        })
      }
      goWords={verifyWords(price, asking, billable)}
      asking={asking}
      note={
        <>
          {free > 0 && `${plural(free, 'address', 'addresses')} cost nothing either way. `}
          What gets no answer costs nothing.
        </>
      }
      renderShort={(short) => <NotEnough jobId={id} {...short} />}
    >
      <ReuseChoice job={job} />
      {offered.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">Leave out</legend>
          {offered.map((category) => (
            <CheckField
              key={category}
              disabled={worth?.[category] === 0}
              checked={exclude.includes(category)}
              onChange={(event) =>
                setExclude(
                  event.target.checked ? [...exclude, category] : exclude.filter((other) => other !== category),
                )
              }
              {...categoryWords(category, estimate[category], worth?.[category])}
            />
          ))}
        </fieldset>
      )}
    </Decision>
  )
}

/** What the button does, and for how much; where that could not be asked, for how much at most. */
function verifyWords(price: number | undefined, asking: boolean, billable: number): string {
  if (asking) return 'Verify …'
  if (price === undefined) return `Verify for at most ${plural(billable, 'credit')}`
  return price === 0
    ? 'Finish at no cost'
    : `Verify ${plural(price, 'address', 'addresses')} for ${plural(price, 'credit')}`
}
