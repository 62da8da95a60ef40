import type { ImportPreview } from '../lists/import-file.ts'
import { furtherEmail } from './mapping.ts'

type Role = NonNullable<ImportPreview['columns'][number]['role']>

/** What a column can hold, in words. */
export const roleWords: Record<Role, string> = {
  email: 'E-mail address',
  first_name: 'First name',
  last_name: 'Last name',
  full_name: 'Full name',
  company: 'Company',
  domain: 'Company domain',
  job_title: 'Job title',
}

const { email, ...others } = roleWords

/** What a column can be taken for, in words. */
export const columnWords: Readonly<Record<string, string>> = {
  email,
  [furtherEmail]: 'Another e-mail',
  ...others,
}
