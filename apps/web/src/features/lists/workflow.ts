import type { Workflow } from '@leadwright/errors/client'

/** The workflows in words: what goes in, what comes out. */
export const workflowWords: Record<Workflow, { name: string; needs: string }> = {
  verification: { name: 'Verify addresses', needs: 'A column with e-mail addresses.' },
  enrichment: { name: 'Find addresses of people', needs: 'First and last name, and a company or its domain.' },
  scraping: { name: 'Find people in companies', needs: 'A company and a job title.' },
}
