/** How much a change matters: a breaking one makes programs of others fail that worked before. */
export type Severity = 'breaking' | 'notice'

interface Rule {
  readonly severity: Severity
  /** What it means for whoever programs against the contract. */
  readonly why: string
  /** What to do now. */
  readonly todo: string
}

const ownCode = 'Restore it, or give the new meaning a code of its own.'
const commit = 'Nothing to do but commit the lock.'

/** Every kind of change, and what it means. The server writes `details` and others read them, so adding is harmless. */
export const rules = {
  code_removed: {
    severity: 'breaking',
    why: 'Programs that branch on it no longer recognise the failure.',
    todo: 'Put it back: a code that nothing raises any more stays in the catalogue.',
  },
  code_renamed: {
    severity: 'breaking',
    why: 'Programs branch on the old name.',
    todo: 'Keep the old name: sentences may change, codes do not.',
  },
  status_changed: {
    severity: 'breaking',
    why: 'Programs and proxies act on the status.',
    todo: ownCode,
  },
  retryable_changed: {
    severity: 'breaking',
    why: 'Clients would give up on what passes, or repeat what never will.',
    todo: ownCode,
  },
  details_removed: {
    severity: 'breaking',
    why: 'Programs that read them find nothing.',
    todo: ownCode,
  },
  member_removed: {
    severity: 'breaking',
    why: 'Programs that read it find nothing.',
    todo: 'Put it back; more may stand beside it.',
  },
  member_optional: {
    severity: 'breaking',
    why: 'Programs rely on its being there.',
    todo: 'Make it required again, or give the case without it a code of its own.',
  },
  member_type: {
    severity: 'breaking',
    why: 'Programs read it as what it was.',
    todo: 'Restore its type and add another member beside it.',
  },
  values_removed: {
    severity: 'breaking',
    why: 'Programs branch on the value; where it was renamed, they no longer recognise what it stood for.',
    todo: 'Put it back: a value that is no longer sent stays in the enumeration.',
  },
  operation_removed: {
    severity: 'breaking',
    why: 'Whoever calls it is answered RESOURCE_NOT_FOUND.',
    todo: 'Put the route back.',
  },
  code_undefined: {
    severity: 'breaking',
    why: 'The operation would answer INTERNAL_ERROR in its place.',
    todo: 'Define the code, or declare it no longer.',
  },
  code_added: {
    severity: 'notice',
    why: 'Clients that are older read it as an unknown code.',
    todo: commit,
  },
  details_added: {
    severity: 'notice',
    why: 'Readers ignore what they do not know.',
    todo: commit,
  },
  member_added: {
    severity: 'notice',
    why: 'Readers ignore what they do not know.',
    todo: commit,
  },
  member_required: {
    severity: 'notice',
    why: 'Readers that cope without it go on to.',
    todo: commit,
  },
  member_narrowed: {
    severity: 'notice',
    why: 'What is sent was possible before.',
    todo: commit,
  },
  member_range: {
    severity: 'notice',
    why: 'Readers that check it themselves may be stricter.',
    todo: 'Mention it in the changelog and commit the lock.',
  },
  values_added: {
    severity: 'notice',
    why: 'A reader without a default branch misses it.',
    todo: 'Mention it in the changelog and commit the lock.',
  },
  operation_added: {
    severity: 'notice',
    why: 'Nobody calls it yet.',
    todo: commit,
  },
  operation_renamed: {
    severity: 'notice',
    why: 'The wire is the same; clients generated from the document name it differently.',
    todo: 'Mention it in the changelog and commit the lock.',
  },
  operation_gained: {
    severity: 'notice',
    why: 'Its callers may meet it from now on.',
    todo: 'Mention it in the changelog and commit the lock.',
  },
  operation_lost: {
    severity: 'notice',
    why: 'Its callers handle what no longer happens.',
    todo: commit,
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** A change between two locks. */
export interface Finding {
  readonly rule: RuleName
  readonly severity: Severity
  /** The code or the operation that it concerns. */
  readonly subject: string
  /** What changed, as a sentence about the subject. */
  readonly what: string
}

/** A change by its rule. */
export const finding = (rule: RuleName, subject: string, what: string): Finding => ({
  rule,
  severity: rules[rule].severity,
  subject,
  what,
})
