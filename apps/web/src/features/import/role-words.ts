import type { ImportPreview } from '../lists/import-file.ts'

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
