/** What the CSV of rejected rows adds behind the columns that came: where the row was, and what is wrong with it. */
export const reportColumns = ['rejected_line', 'rejected_problem']

/** What an export adds behind the columns that came. A list's own columns of these names are replaced by them. */
export const verdictColumns = [
  'verification_status',
  'verification_reason',
  'verification_flags',
  'verification_suggestion',
  'verification_mx',
  'verification_reply',
]
