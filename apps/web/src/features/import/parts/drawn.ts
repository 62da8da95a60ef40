/** Names that the API gives itself: of columns without one, and of those that are there twice. */
const given = /^column_\d+(?:_\d+)?$|_\d+$/

/**
 * Whether the API read a table that a console has drawn, of which a part alone would be read as CSV. Of CSV whose fields
 * are separated by bars, the names of the columns stand between bars just as they are.
 * @param names the names that the API found
 * @param line the line on which it found them
 */
export function isDrawn(names: readonly string[], line: string): boolean {
  const between = new Set(line.split('|').map((name) => name.replaceAll('"', '')))
  return names.some((name) => !given.test(name) && !between.has(name.replaceAll('"', '')))
}
