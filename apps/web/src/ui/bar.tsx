import { clsx } from 'clsx'

/** From here on a limit is nearly reached. */
const high = 0.9

/** How much of something is used or done, beside the number that says it. @param isLimit whether it is better not full */
export function Bar({ share, isLimit = true }: { share: number; isLimit?: boolean }) {
  const width = Math.min(1, Math.max(0, share)) * 100
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden className="h-1 w-full rounded bg-sunken">
      <rect width={width} height={4} className={clsx(isLimit && share >= high ? 'fill-caution' : 'fill-accent-fill')} />
    </svg>
  )
}
