/** Why a text is not an address that mail could be sent to. The set only grows. */
export const syntaxProblems = [
  'empty',
  'too_long',
  'invalid_character',
  'display_name',
  'missing_at',
  'multiple_at',
  'local_empty',
  'local_too_long',
  'local_dots',
  'local_character',
  'local_quoting',
  'domain_empty',
  'domain_too_long',
  'domain_dots',
  'domain_character',
  'domain_hyphen',
  'domain_label_too_long',
  'domain_idn',
  'domain_not_qualified',
  'domain_numeric',
  'address_literal',
  'full_width',
  'several_addresses',
] as const

export type SyntaxProblemKind = (typeof syntaxProblems)[number]

/** What is wrong with a text that is no address; `message` is a sentence for the person who wrote it. */
export interface SyntaxProblem {
  problem: SyntaxProblemKind
  message: string
  /** The address that was probably meant, where only what is around it is wrong. Never another mailbox. */
  suggestion?: string
}

const messages: Record<SyntaxProblemKind, string> = {
  empty: 'The address is empty.',
  too_long: 'The address is longer than 254 octets.',
  invalid_character: 'The address contains a control, separator or replacement character.',
  display_name: 'Only the address itself is wanted, without a display name and angle brackets.',
  missing_at: 'The address has no @.',
  multiple_at: 'The address has more than one @.',
  local_empty: 'There is nothing before the @.',
  local_too_long: 'The part before the @ is longer than 64 octets.',
  local_dots: 'The part before the @ begins or ends with a dot, or has two in a row.',
  local_character: 'The part before the @ has a character that needs quotes.',
  local_quoting: 'The quoted part before the @ is not well formed.',
  domain_empty: 'There is nothing after the @.',
  domain_too_long: 'The domain is longer than 253 octets.',
  domain_dots: 'The domain begins or ends with a dot, or has two in a row.',
  domain_character: 'The domain has a character that no host name has.',
  domain_hyphen: 'A label of the domain begins or ends with a hyphen.',
  domain_label_too_long: 'A label of the domain is longer than 63 octets.',
  domain_idn: 'The internationalized domain is not valid under UTS #46.',
  domain_not_qualified: 'The domain has no dot.',
  domain_numeric: 'The top-level domain is a number.',
  address_literal: 'An IP address in brackets is no domain that mail on the internet is sent to.',
  full_width: 'The part before the @ is written with full-width characters.',
  several_addresses: 'There is more than one address. Each needs a row of its own.',
}

export function syntaxProblem(problem: SyntaxProblemKind): SyntaxProblem {
  return { problem, message: messages[problem] }
}
