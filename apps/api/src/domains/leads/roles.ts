/** What a column can hold that means something to a workflow. */
export const roles = ['email', 'first_name', 'last_name', 'full_name', 'company', 'domain', 'job_title'] as const
export type Role = (typeof roles)[number]
