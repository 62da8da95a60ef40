/** A short name for URLs; the end is random, because somebody else's organization may have the same name. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const random = crypto.randomUUID().slice(0, 8)
  return `${words.slice(0, 40) || 'organization'}-${random}`
}
