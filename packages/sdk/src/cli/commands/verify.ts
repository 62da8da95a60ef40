import { jobCommand } from '../job-command.ts'
import { someOf } from '../values.ts'

const categories = ['role', 'disposable', 'free', 'typo'] as const
const statuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown', 'unverified'] as const

export const verify = jobCommand<'verificationJobs'>({
  name: 'verify',
  usage: '[--exclude role,free] [--status valid,catch_all]',
  summary:
    'Imports a CSV file, shows what verifying it costs, asks, verifies, and writes the rows with their verdicts.',
  options: {
    exclude: { type: 'string', value: 'LIST', says: `What not to pay for: ${categories.join(', ')}` },
    status: { type: 'string', value: 'LIST', says: `Which rows to write: ${statuses.join(', ')}` },
  },
  read: ({ text }) => {
    const exclude = someOf('--exclude', text('exclude'), categories) ?? []
    const less = exclude.length > 0 ? `, less for leaving out ${exclude.join(', ')}` : ''
    return {
      jobs: (api) => api.verificationJobs,
      run: (api) => (source, options) => api.lists.verify(source, options),
      decision: { action: 'verify', exclude },
      estimate: ({ billable, credits, duplicates, invalid, unknown, role, disposable, free, typo }) => [
        ['To be asked about', `${billable} addresses, up to ${credits} credits${less}`],
        ['Decided at no cost', `${invalid} invalid, ${unknown} unknown, ${duplicates} duplicates`],
        ['Among them all', `${role} role, ${disposable} disposable, ${free} free-mail, ${typo} typo`],
      ],
      result: ({ results: { valid, invalid, catch_all, risky, unknown } }) => [
        `valid ${valid}, invalid ${invalid}, catch_all ${catch_all}, risky ${risky}, unknown ${unknown}`,
      ],
      rows: { status: someOf('--status', text('status'), statuses) },
    }
  },
})
