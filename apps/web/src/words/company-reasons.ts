import type { CompanyReason } from '@leadwright/people-finder'

interface Words {
  readonly text: string
  /** Whether it speaks for the company, or against it, or says only that others are as likely. */
  readonly speaks: 'for' | 'against' | 'neither'
}

/** What speaks for or against a company being the one that a name means; a reason that has no words does not compile. */
const words: Record<CompanyReason, Words> = {
  same_name: { text: 'Same name', speaks: 'for' },
  similar_name: { text: 'Similar name', speaks: 'for' },
  same_words: { text: 'Same words', speaks: 'for' },
  spacing_differs: { text: 'Same but for spaces', speaks: 'for' },
  acronym: { text: 'Same initials', speaks: 'for' },
  same_domain: { text: 'Same domain', speaks: 'for' },
  other_domain: { text: 'Other domain', speaks: 'against' },
  same_place: { text: 'Same place', speaks: 'for' },
  other_place: { text: 'Other place', speaks: 'against' },
  ambiguous: { text: 'Another is nearly as likely', speaks: 'against' },
}

/** A reason in words; one that this version does not know is shown as it is. */
export const companyReasonInWords = (reason: string): Words =>
  (words as Readonly<Record<string, Words>>)[reason] ?? { text: reason.replaceAll('_', ' '), speaks: 'neither' }
