import { clsx } from 'clsx'

const steps = { choose: 'Choose leads', look: 'Check it', done: 'Imported' } as const

/** Where one is on the way. */
export function Steps({ now }: { now: keyof typeof steps }) {
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line pb-3">
      {Object.entries(steps).map(([step, label], index) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={clsx(step === now ? 'font-semibold' : 'text-muted')}
        >
          <span className="tabular-nums">{index + 1}.</span> {label}
        </li>
      ))}
    </ol>
  )
}
