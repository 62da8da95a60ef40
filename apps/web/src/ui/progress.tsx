import { Progress as Base } from '@base-ui/react/progress'
import { formatCount } from '../lib/format.ts'

/** How far something is. The numbers keep their place, so nothing moves while they grow. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const value = total === 0 ? 0 : Math.min(100, (done / total) * 100)
  return (
    <Base.Root
      value={value}
      aria-label={label}
      getAriaValueText={() => `${formatCount(done)} of ${formatCount(total)}`}
      className="grid gap-1"
    >
      <Base.Track className="h-1.5 overflow-hidden rounded bg-sunken">
        <Base.Indicator className="h-full bg-accent-fill transition-[width] duration-300" />
      </Base.Track>
    </Base.Root>
  )
}
