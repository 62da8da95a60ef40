import { estimateRows, findingLines } from '../finding-words.ts'
import { jobCommand } from '../job-command.ts'
import { rowOptions, rowsOf } from '../rows.ts'
import { someOf } from '../values.ts'

const inclusions = ['catch_all'] as const

export const enrich = jobCommand<'enrichmentJobs'>({
  name: 'enrich',
  usage: '[--rows LIST] [--search TEXT] [--ids 12,31] [--include catch_all]',
  summary:
    'Finds the addresses of people: imports names and companies, shows what it costs, asks, and writes the rows.',
  options: {
    ...rowOptions('look at'),
    include: {
      type: 'string',
      value: 'LIST',
      says: 'What to look for besides: catch_all, addresses at domains that accept any',
    },
  },
  read: ({ text }) => {
    const rows = rowsOf(text)
    return {
      jobs: (api) => api.enrichmentJobs,
      run: (api) => (source, options) => api.lists.enrich(source, { ...options, rows }),
      decision: { action: 'enrich', include: someOf('--include', text('include'), inclusions) ?? [] },
      estimate: estimateRows,
      result: (job) => findingLines(job, 'addresses'),
    }
  },
})
