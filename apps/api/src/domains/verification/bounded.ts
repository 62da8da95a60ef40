/** Maps with at most `limit` calls under way; results in the order of the items. Rejects with the first failure. */
export async function mapBounded<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const run = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await map(items[index] as T)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run))
  return results
}
