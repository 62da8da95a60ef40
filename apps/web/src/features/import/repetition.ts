import { formatCount } from '../../lib/format.ts'

/**
 * Why rows are not needed: the list has them, or the file has them twice.
 * @param inFile how many the file has twice; undefined where that is not known
 */
export function repetition(duplicates: number, inFile: number | undefined): string | undefined {
  if (duplicates === 0) return undefined
  if (inFile === undefined) return 'In the list already, or further up in the same file; kept once.'
  const inList = duplicates - inFile
  const parts = [
    inList > 0 && `${inFile > 0 ? `${formatCount(inList)} ` : ''}in the list already`,
    inFile > 0 && `${inList > 0 ? `${formatCount(inFile)} ` : ''}further up in the same file`,
  ].filter((part) => part !== false)
  const text = parts.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}; kept once.`
}
