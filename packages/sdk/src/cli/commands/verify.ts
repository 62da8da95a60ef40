import { jobCommand } from '../job-command.ts'
import { rowOptions, rowsToVerify, statuses } from '../rows.ts'
import { numberToBegin, someOf } from '../values.ts'

const categories = ['role', 'disposable', 'free', 'typo'] as const

export const verify = jobCommand<'verificationJobs'>({
  name: 'verify',
  usage:
    '[--rows unverified] [--search TEXT] [--ids 12,31] [--exclude role,free] [--reuse-days DAYS] [--status valid,catch_all]',
  summary:
    'Imports a CSV file, shows what verifying it costs, asks, verifies, and writes the rows with their verdicts.',
  options: {
    ...rowOptions('verify'),
    exclude: {
      type: 'string',
      value: 'LIST',
      choices: categories,
      says: `What not to pay for: ${categories.join(', ')}`,
    },
    'reuse-days': {
      type: 'string',
      value: 'DAYS',
      says: 'How old verdicts of a list may be to be kept, instead of being asked and paid for again; none are without it',
    },
    status: { type: 'string', value: 'LIST', choices: statuses, says: `Which rows to write: ${statuses.join(', ')}` },
  },
  read: ({ text }) => {
    const exclude = someOf('--exclude', text('exclude'), categories) ?? []
    const reuseDays = numberToBegin(text, 'reuse-days')
    const rows = rowsToVerify(text)
    const less = exclude.length > 0 ? `, less for leaving out ${exclude.join(', ')}` : ''
    return {
      jobs: (api) => api.verificationJobs,
      run: (api) => (source, options) => api.lists.verify(source, { ...options, reuseDays, rows }),
      decision: { action: 'verify', exclude },
      estimate: ({ billable, credits, duplicates, reused, invalid, unknown, role, disposable, free, typo }) => [
        ['To be asked about', `${billable} addresses, up to ${credits} credits${less}`],
        ['Decided at no cost', `${invalid} invalid, ${unknown} unknown, ${duplicates} duplicates`],
        ...(reused > 0 ? [['Keep their verdict', `${reused} addresses, at no cost`] as [string, string]] : []),
        ['Among them all', `${role} role, ${disposable} disposable, ${free} free-mail, ${typo} typo`],
      ],
      result: ({ results: { valid, invalid, catch_all, risky, unknown } }) => [
        `valid ${valid}, invalid ${invalid}, catch_all ${catch_all}, risky ${risky}, unknown ${unknown}`,
      ],
      rows: { status: someOf('--status', text('status'), statuses) },
    }
  },
})
