/**
 * Maps with at most `limit` calls under way; results in the order of the items. Rejects with the first failure, once
 * no call is under way any more.
 * @param isEnough asked before each call; once it says so, no further ones begin, and the results are of the first items
 */
export async function mapBounded<T, R>(
  items: readonly T[],
  limit: number,
  map: (item: T) => Promise<R>,
  isEnough: () => boolean = () => false,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const failures: unknown[] = []
  const run = async (): Promise<void> => {
    while (next < items.length && failures.length === 0 && !isEnough()) {
      const index = next++
      try {
        results[index] = await map(items[index] as T)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run))
  if (failures.length > 0) throw failures[0]
  return results
}
