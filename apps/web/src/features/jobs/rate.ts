import { useEffect, useState } from 'react'

interface Sample {
  readonly at: number
  readonly done: number
}

/** Only the last stretch counts, because mail servers are quick at first and slow at the end. Milliseconds. */
const stretch = 15_000

/** How fast something goes (per second) and how long it will take still (seconds), as far as that can be told. */
export function useRate(done: number, total: number): { perSecond: number; left: number } | undefined {
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => {
    const now = Date.now()
    setSamples((before) => [...before.filter(({ at, done: d }) => now - at < stretch && d <= done), { at: now, done }])
  }, [done])
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 1000 || last.done === first.done) return undefined
  const perSecond = (last.done - first.done) / ((last.at - first.at) / 1000)
  return { perSecond, left: (total - done) / perSecond }
}
