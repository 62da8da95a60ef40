/** Why a row has the outcome that it has: a closed set, with a sentence for each. */
export const rowReasons = {
  found: 'It was found.',
  ambiguous_company: 'Several companies may be meant; somebody has to say which.',
  same_as_above: 'A row further up asks for the same.',
  has_email: 'It has an address already.',
  already_found: 'It was found before.',

  no_company_name: 'The row has no company, or nothing of its name but a legal form.',
  no_person_name: 'The row has no name that could be a person’s.',
  no_job_title: 'The row has no job title.',
  invalid_domain: 'The domain is none.',

  company_not_found: 'No company is known by a name like this.',
  generic_company: 'The name has nothing but words that many companies share.',
  no_website: 'The company is known, but not its website or mail domain.',

  site_not_found: 'The domain has no website.',
  site_private: 'The website is on a private network, which is never read.',
  site_forbidden: 'The website’s robots.txt forbids reading it.',
  site_unreachable: 'The website could not be reached.',
  site_no_page: 'The website answers with an error or with something that is no page.',
  no_people: 'The website names nobody.',
  no_such_title: 'Nobody on the website has a job title like this.',

  no_mail_server: 'The domain takes no mail.',
  no_such_mailbox: 'The mail server knows none of the addresses that the person could have.',
  catch_all: 'The mail server accepts any address, so none can be told to be the person’s.',
  ambiguous_address: 'The address could just as well be somebody else’s of the same company.',
  mail_server_silent: 'The mail server could not be asked, or would not say.',
} as const

export type RowReason = keyof typeof rowReasons

export const reasonNames = Object.keys(rowReasons) as unknown as readonly [RowReason, ...RowReason[]]
