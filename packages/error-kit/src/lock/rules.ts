/**
 * How much a change matters: a breaking one makes programs of others fail that worked before; a notice is for callers to
 * hear of, or for whoever guards the door; a harmless one is only recorded.
 */
export type Severity = 'breaking' | 'notice' | 'harmless'

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['breaking', 'notice', 'harmless']

interface Rule {
  readonly severity: Severity
  /** Who notices, as the subject of a sentence. */
  readonly who: string
  /** How it goes for them, as the rest of that sentence. */
  readonly how: string
  /** What to do now. */
  readonly todo: string
}

const ownCode = 'Restore it, or give the new meaning a code of its own.'
const commit = 'Nothing to do but commit the lock.'
const mention = 'Mention it in the changelog and commit the lock.'
const besides = 'Restore it; the new may stand beside it.'
const newRoute = 'Restore it, or offer the new under a path of its own.'

const callers = 'Every caller'
const readers = 'Programs that read it'
const readersOfAnswers = 'Readers of answers'
const generated = 'Generated clients'

/** Every kind of change, with what it means. Whatever is sent may only get wider, whatever is answered only narrower. */
export const rules = {
  // The catalogue.
  code_removed: {
    severity: 'breaking',
    who: 'Programs that branch on it',
    how: 'no longer recognise the failure.',
    todo: 'Put it back: a code that nothing raises any more stays in the catalogue.',
  },
  code_renamed: {
    severity: 'breaking',
    who: 'Programs that branch on the old name',
    how: 'no longer recognise the failure.',
    todo: 'Keep the old name: sentences may change, codes do not.',
  },
  status_changed: {
    severity: 'breaking',
    who: 'Programs and proxies that act on the status',
    how: 'take it for another failure.',
    todo: ownCode,
  },
  retryable_changed: {
    severity: 'breaking',
    who: 'Clients that retry',
    how: 'would give up on what passes, or repeat what never will.',
    todo: ownCode,
  },
  details_removed: { severity: 'breaking', who: 'Programs that read them', how: 'find nothing.', todo: ownCode },
  code_undefined: {
    severity: 'breaking',
    who: 'Its callers',
    how: 'would be answered as after a defect in its place.',
    todo: 'Define the code, or declare it no longer.',
  },
  status_gone: {
    severity: 'breaking',
    who: 'Programs that branch on the status',
    how: 'never see it again, though it is promised.',
    todo: 'Put it back.',
  },
  locale_removed: {
    severity: 'breaking',
    who: 'People who read that language',
    how: 'get their sentences in another one.',
    todo: 'Put it back.',
  },
  code_added: { severity: 'notice', who: 'Older clients', how: 'read it as an unknown code.', todo: commit },
  details_added: { severity: 'harmless', who: readersOfAnswers, how: 'ignore what they do not know.', todo: commit },
  status_added: {
    severity: 'notice',
    who: 'Programs that take the statuses for a closed set',
    how: 'meet one that they do not know.',
    todo: mention,
  },
  locale_added: { severity: 'harmless', who: 'People', how: 'may ask for it.', todo: commit },

  // What is sent.
  input_removed: {
    severity: 'breaking',
    who: 'Callers that send it',
    how: 'are refused, or not heeded without being told.',
    todo: 'Put it back; it may be optional.',
  },
  input_renamed: {
    severity: 'breaking',
    who: 'Callers that send the old name',
    how: 'are refused, or not heeded without being told.',
    todo: 'Take the old name as well.',
  },
  input_demanded: {
    severity: 'breaking',
    who: 'Callers that do not know of it',
    how: 'are refused.',
    todo: 'Make it optional, or give it a default.',
  },
  input_required: {
    severity: 'breaking',
    who: 'Callers that omit it',
    how: 'are refused.',
    todo: 'Make it optional again.',
  },
  input_type: {
    severity: 'breaking',
    who: 'Callers that send it as it was',
    how: 'are refused; generated clients no longer compile.',
    todo: 'Take both kinds.',
  },
  input_narrowed: {
    severity: 'breaking',
    who: 'Callers that send what is not taken any more',
    how: 'are refused.',
    todo: 'Restore what was taken.',
  },
  input_closed: {
    severity: 'breaking',
    who: 'Callers that send more members',
    how: 'are refused.',
    todo: 'Ignore unknown members, as before.',
  },
  input_pattern: {
    severity: 'breaking',
    who: 'Callers whose text the new pattern does not match',
    how: 'are refused.',
    todo: 'If it matches all that the old one did, accept it as such; else restore it.',
  },
  input_default: {
    severity: 'breaking',
    who: 'Callers that omit it',
    how: 'get something else than they count on.',
    todo: 'Restore the default.',
  },
  body_removed: { severity: 'breaking', who: 'Callers that send one', how: 'are not heeded.', todo: newRoute },
  input_default_added: {
    severity: 'notice',
    who: 'Callers that omit it',
    how: 'get what it says; it may mean something else than nothing did.',
    todo: mention,
  },
  input_checked: {
    severity: 'breaking',
    who: 'Callers that do not meet it',
    how: 'are refused.',
    todo: 'Drop the condition, or put it into a new operation.',
  },
  input_added: { severity: 'harmless', who: 'Callers', how: 'need not know of it.', todo: commit },
  input_optional: { severity: 'harmless', who: 'Callers', how: 'may omit it from now on.', todo: commit },
  input_widened: { severity: 'harmless', who: 'Callers', how: 'may send more than before.', todo: commit },

  // What is answered.
  member_removed: {
    severity: 'breaking',
    who: readers,
    how: 'find nothing.',
    todo: 'Put it back; more may stand beside it.',
  },
  member_renamed: { severity: 'breaking', who: 'Programs that read the old name', how: 'find nothing.', todo: besides },
  member_optional: {
    severity: 'breaking',
    who: 'Programs that rely on its being there',
    how: 'fail where it is not.',
    todo: 'Make it required again, or answer the case without it in another way.',
  },
  member_nullable: {
    severity: 'breaking',
    who: readers,
    how: 'fail on null.',
    todo: 'Never answer null there; a new optional member can tell the case.',
  },
  member_type: {
    severity: 'breaking',
    who: readers,
    how: 'read it as what it was; generated clients no longer compile.',
    todo: 'Restore its type and add another member beside it.',
  },
  member_opened: {
    severity: 'breaking',
    who: 'Programs that take it as given',
    how: 'meet values that they have no branch for; generated clients no longer compile.',
    todo: 'Restore the closed set and add another member beside it.',
  },
  member_format: {
    severity: 'breaking',
    who: 'Programs that parse it',
    how: 'fail on what has another form; typed clients map it to another type.',
    todo: 'Restore the format and add another member beside it.',
  },
  values_removed: {
    severity: 'breaking',
    who: 'Programs that branch on the value',
    how: 'no longer recognise what it stood for.',
    todo: 'Put it back: a value that is no longer sent stays in the enumeration.',
  },
  variant_removed: {
    severity: 'breaking',
    who: 'Programs that branch on it',
    how: 'no longer recognise what it stood for.',
    todo: 'Put it back: a variant that is no longer sent stays in the schema.',
  },
  values_added: {
    severity: 'notice',
    who: 'Readers without a default branch',
    how: 'miss it.',
    todo: mention,
  },
  variant_added: { severity: 'notice', who: 'Readers without a default branch', how: 'miss it.', todo: mention },
  member_range: {
    severity: 'notice',
    who: 'Readers that check it themselves',
    how: 'may be stricter.',
    todo: mention,
  },
  schema_uncompared: {
    severity: 'notice',
    who: 'Whoever reads or sends it',
    how: 'may be concerned; this kind of rule is only known to have changed.',
    todo: 'Look at it, then mention it in the changelog or restore it.',
  },
  member_added: { severity: 'harmless', who: readersOfAnswers, how: 'ignore what they do not know.', todo: commit },
  member_required: { severity: 'harmless', who: 'Readers that cope without it', how: 'go on to.', todo: commit },
  member_narrowed: { severity: 'harmless', who: readers, how: 'get what was possible before.', todo: commit },

  // Operations and procedures.
  operation_removed: {
    severity: 'breaking',
    who: 'Whoever calls it',
    how: 'is told that there is no such route.',
    todo: 'Put it back.',
  },
  operation_moved: {
    severity: 'breaking',
    who: 'Whoever calls it where it was',
    how: 'is told that there is no such route.',
    todo: 'Serve the old method and path as well.',
  },
  operation_renamed: {
    severity: 'breaking',
    who: generated,
    how: 'name it differently and no longer compile.',
    todo: 'Restore the name: it is part of what is published.',
  },
  path_parameter_renamed: {
    severity: 'breaking',
    who: `${generated} and callers over tRPC`,
    how: 'name the parameter, though the wire of REST does not.',
    todo: 'Restore the name.',
  },
  procedure_type: {
    severity: 'breaking',
    who: 'Its callers over tRPC',
    how: 'ask for it in a way that is refused.',
    todo: 'Restore it, or add a procedure beside it.',
  },
  procedure_moved: {
    severity: 'breaking',
    who: 'Its callers over tRPC',
    how: 'are told that there is no such procedure.',
    todo: 'Keep the old procedure as well.',
  },
  procedure_added: { severity: 'harmless', who: 'Callers over tRPC', how: 'may call it as well.', todo: commit },
  content_removed: {
    severity: 'breaking',
    who: 'Callers that send or ask for this type',
    how: 'are refused, or get what they cannot read.',
    todo: 'Put it back.',
  },
  answer_removed: { severity: 'breaking', who: callers, how: 'gets another status than it waits for.', todo: newRoute },
  header_removed: { severity: 'breaking', who: readers, how: 'find nothing.', todo: 'Put it back.' },
  header_optional: {
    severity: 'breaking',
    who: 'Programs that rely on its being there',
    how: 'fail where it is not.',
    todo: 'Send it with each answer again.',
  },
  parameter_style: {
    severity: 'breaking',
    who: 'Callers that write lists as before',
    how: 'are misunderstood.',
    todo: 'Take the old form as well.',
  },
  body_new: {
    severity: 'harmless',
    who: 'Callers',
    how: 'may send one from now on.',
    todo: commit,
  },
  operation_added: { severity: 'harmless', who: 'Nobody', how: 'calls it yet.', todo: commit },
  operation_named: { severity: 'notice', who: generated, how: 'name it by that from now on.', todo: mention },
  operation_gained: { severity: 'notice', who: 'Its callers', how: 'may meet it from now on.', todo: mention },
  operation_lost: { severity: 'notice', who: 'Its callers', how: 'handle what no longer happens.', todo: commit },
  operation_swapped: {
    severity: 'breaking',
    who: 'Callers that branch on the old code',
    how: 'no longer recognise the failure.',
    todo: 'Raise the old code where it was raised.',
  },
  operation_deprecated: { severity: 'notice', who: 'Its callers', how: 'should move on.', todo: mention },
  operation_restored: { severity: 'harmless', who: 'Its callers', how: 'may stay.', todo: commit },
  content_added: { severity: 'harmless', who: 'Callers', how: 'may use this type from now on.', todo: commit },
  answer_added: { severity: 'notice', who: 'Its callers', how: 'may meet it from now on.', todo: mention },
  header_added: { severity: 'harmless', who: readersOfAnswers, how: 'ignore what they do not know.', todo: commit },
  header_required: { severity: 'harmless', who: 'Readers that cope without it', how: 'go on to.', todo: commit },
  schema_renamed: {
    severity: 'notice',
    who: generated,
    how: 'call the type by the new name.',
    todo: mention,
  },

  // Who may.
  access_removed: {
    severity: 'breaking',
    who: 'Callers that come with it',
    how: 'are turned away.',
    todo: 'Let them in as before.',
  },
  scope_demanded: {
    severity: 'breaking',
    who: 'Callers without that scope',
    how: 'are turned away.',
    todo: 'Restore the scopes, or put what is new into an operation of its own.',
  },
  role_removed: {
    severity: 'breaking',
    who: 'People with that role',
    how: 'are turned away.',
    todo: 'Let them in as before.',
  },
  credential_changed: {
    severity: 'breaking',
    who: 'Callers that send it as before',
    how: 'are not recognised.',
    todo: 'Take the old form as well.',
  },
  credential_removed: {
    severity: 'breaking',
    who: 'Callers that come with it',
    how: 'are not recognised.',
    todo: 'Put it back.',
  },
  credential_added: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know of it (security).',
    todo: mention,
  },
  access_added: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know that more are let in (security loosened).',
    todo: 'Make sure that it is meant, then commit the lock.',
  },
  scope_dropped: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know that less is asked for (security loosened).',
    todo: 'Make sure that it is meant, then commit the lock.',
  },
  role_added: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know that more are let in (security loosened).',
    todo: 'Make sure that it is meant, then commit the lock.',
  },

  // Facts that no schema says.
  fact_removed: {
    severity: 'breaking',
    who: 'Callers that rely on it',
    how: 'find it no longer promised.',
    todo: 'Put it back.',
  },
  fact_changed: {
    severity: 'breaking',
    who: 'Callers that rely on it',
    how: 'meet something else.',
    todo: 'Restore it.',
  },
  fact_given_less: { severity: 'breaking', who: readers, how: 'find nothing.', todo: 'Put it back.' },
  fact_taken_less: {
    severity: 'breaking',
    who: 'Callers that send it',
    how: 'are refused, or not heeded without being told.',
    todo: 'Take it as before.',
  },
  fact_needed_more: {
    severity: 'breaking',
    who: 'Callers that do not meet it',
    how: 'are refused.',
    todo: 'Do not ask for it.',
  },
  fact_tightened: {
    severity: 'breaking',
    who: 'Callers beyond the new bound',
    how: 'are refused.',
    todo: 'Restore the bound.',
  },
  fact_allowed_more: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know that more are let in (security loosened).',
    todo: 'Make sure that it is meant, then commit the lock.',
  },
  fact_needed_less: {
    severity: 'notice',
    who: 'Whoever guards the door',
    how: 'should know that less is asked for.',
    todo: commit,
  },
  fact_added: { severity: 'harmless', who: 'Nobody', how: 'relies on it yet.', todo: commit },
  fact_given_more: { severity: 'harmless', who: readersOfAnswers, how: 'ignore what they do not know.', todo: commit },
  fact_widened: { severity: 'harmless', who: 'Callers', how: 'may send more than before.', todo: commit },

  // The lock itself.
  lock_upgraded: {
    severity: 'notice',
    who: 'Whoever reviews the lock',
    how: 'sees what callers rely on beside the codes for the first time.',
    todo: 'Commit the lock; changes of it are held from the next check on.',
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** A change between two locks. */
export interface Finding {
  readonly rule: RuleName
  readonly severity: Severity
  /** The code, the operation, the procedure or the schema that it concerns. */
  readonly subject: string
  /** What changed, as a sentence about the subject. */
  readonly what: string
  /** Who notices, as the beginning of a sentence. */
  readonly who: string
}

/** A change by its rule; `who` names them more closely than the rule can. */
export const finding = (rule: RuleName, subject: string, what: string, who: string = rules[rule].who): Finding => ({
  rule,
  severity: rules[rule].severity,
  subject,
  what,
  who,
})
