import { formatCount, plural } from '../../lib/format.ts'

/** What addresses can be left out for, in words. */
export const categories = {
  role: { word: 'Role addresses', why: 'info@, sales@: nobody in particular reads them.' },
  disposable: { word: 'Throw-away addresses', why: 'Gone by tomorrow.' },
  free: { word: 'Free mail', why: 'Private mailboxes at big providers.' },
  typo: { word: 'Likely typos', why: 'Another domain was probably meant.' },
} as const
export type Category = keyof typeof categories
export const allCategories = Object.keys(categories) as Category[]

/**
 * What a category is called with the number of its addresses, and what leaving them out comes to.
 * @param worth how many of them would be asked about; undefined until that is known
 */
export function categoryWords(
  category: Category,
  addresses: number,
  worth: number | undefined,
): { readonly label: string; readonly hint: string } {
  const { word, why } = categories[category]
  const label = `${word} (${formatCount(addresses)})`
  if (worth === undefined || worth >= addresses) return { label, hint: why }
  if (worth === 0) return { label, hint: 'All of them are ruled out already.' }
  return { label, hint: `${why} ${plural(addresses - worth, 'is', 'are')} ruled out already.` }
}
