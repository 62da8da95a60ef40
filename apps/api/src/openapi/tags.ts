/** The groups of operations, in the order of the reference, each with a sentence. */
export const tags = {
  Account: 'Who a request is made for: the organization, the key or person, and what they may do.',
  Lists: 'Lists of leads: made, filled from CSV, read and exported with what was found out.',
  Verification: 'Whether mail to addresses would arrive: whole lists as jobs, or one address at once.',
  Scraping: 'The people of companies: found on their websites, by job title, for whole lists as jobs.',
  Enrichment: 'The addresses of people: for whole lists as jobs, or of one person at once.',
  Reviews: 'Names that may mean several companies, for a person to look at.',
  Credits: 'What the organization has to spend, and the ledger of what it spent.',
  Webhooks: 'Where your systems are told of what happens, each message signed.',
  Errors: 'The error catalogue itself: public and unmetered.',
} as const

export type Tag = keyof typeof tags
