import type { FoundRow } from '../lib/types.ts'

type RowReason = NonNullable<FoundRow['reason']>

/** Why a row came to what it came to, in a few words; a reason of the API's that has none here does not compile. */
const words: Record<RowReason, string> = {
  found: 'Found',
  ambiguous_company: 'It is not clear which company is meant',
  same_as_above: 'Asks for the same as a row further up',
  has_email: 'Has an address already',
  already_found: 'Was found before',

  no_company_name: 'No company, or nothing of its name but a legal form',
  no_person_name: 'No name that could be a person’s',
  no_job_title: 'No job title',
  invalid_domain: 'The domain is none',

  company_not_found: 'No company is known by a name like this',
  generic_company: 'The name has only words that many companies share',
  no_website: 'The company is known, its website is not',

  site_not_found: 'The domain has no website',
  site_private: 'The website is on a private network',
  site_forbidden: 'The website’s robots.txt forbids reading it',
  site_unreachable: 'The website could not be reached',
  site_no_page: 'The website answers with an error',
  no_people: 'The website names nobody',
  no_such_title: 'Nobody on the website has a job title like this',

  no_mail_server: 'The domain takes no mail',
  no_such_mailbox: 'The mail server knows none of the likely addresses',
  catch_all: 'The domain accepts every address, so none can be told to be theirs',
  ambiguous_address: 'The address could as well be a colleague’s',
  mail_server_silent: 'The mail server would not say',
}

/** A reason in words; one that this version does not know is shown as it is. */
export const rowReasonInWords = (reason: FoundRow['reason']): string =>
  reason === null
    ? 'Not looked into yet'
    : ((words as Readonly<Record<string, string>>)[reason] ?? reason.replaceAll('_', ' '))
