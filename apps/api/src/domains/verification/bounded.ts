/**
 * Maps with at most `limit` calls under way; results in the order of the items. Rejects with the first failure.
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
  const run = async (): Promise<void> => {
    while (next < items.length && !isEnough()) {
      const index = next++
      results[index] = await map(items[index] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run))
  return results
}
