/** Older triplets are forgotten, as real greylists do, so that a long-lived sandbox stays small. */
const maxTriplets = 100_000

/** Counts how often each (client, sender, recipient) was asked about: the triplet of greylisting. */
export function createAttempts(): (client: string, sender: string, recipient: string) => number {
  const counts = new Map<string, number>()
  return (client, sender, recipient) => {
    const key = JSON.stringify([client, sender, recipient].map((part) => part.toLowerCase()))
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const [oldest] = counts.keys()
    if (counts.size > maxTriplets && oldest !== undefined) counts.delete(oldest)
    return count
  }
}
