import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Fieldset } from '../../ui/fieldset.tsx'

/** How leads are given: a file, rows from a clipboard, or one that is written down here. */
export const ways = { file: 'A file', paste: 'Pasted rows', hand: 'One by hand' } as const
export type Way = keyof typeof ways

/** The choice between them. */
export function WayChoice({ way, onWay }: { way: Way; onWay: (way: Way) => void }): ReactNode {
  return (
    <Fieldset legend="Where are the leads?">
      <div className="flex w-fit max-w-full flex-wrap rounded border border-edge bg-sunken p-0.5">
        {Object.entries(ways).map(([each, words]) => (
          <label
            key={each}
            className={clsx(
              'relative rounded px-3 py-1 has-focus-visible:outline-2 has-focus-visible:outline-accent',
              each === way ? 'bg-surface font-semibold shadow-xs' : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="way"
              value={each}
              checked={each === way}
              onChange={() => onWay(each as Way)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {words}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
