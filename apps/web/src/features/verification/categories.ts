/** What addresses can be left out for, in words. */
export const categories = {
  role: { word: 'Role addresses', why: 'info@, sales@: nobody in particular reads them.' },
  disposable: { word: 'Throw-away addresses', why: 'Gone by tomorrow.' },
  free: { word: 'Free mail', why: 'Private mailboxes at big providers.' },
  typo: { word: 'Likely typos', why: 'Another domain was probably meant.' },
} as const
export type Category = keyof typeof categories
export const allCategories = Object.keys(categories) as Category[]
