import { estimateRows, findingLines } from '../finding-words.ts'
import { jobCommand } from '../job-command.ts'
import { rowOptions, rowsOf } from '../rows.ts'
import { numberToBegin } from '../values.ts'

export const scrape = jobCommand<'scrapingJobs'>({
  name: 'scrape',
  usage: '[--rows LIST] [--search TEXT] [--ids 12,31] [--people-per-row N]',
  summary: 'Finds people: imports companies and job titles, shows what it costs, asks, and writes a row a person.',
  options: {
    ...rowOptions('look at'),
    'people-per-row': { type: 'string', value: 'N', says: 'How many people to take for a row at most; 3 without it' },
  },
  read: ({ text }) => {
    const peoplePerRow = numberToBegin(text, 'people-per-row')
    const rows = rowsOf(text)
    return {
      jobs: (api) => api.scrapingJobs,
      run: (api) => (source, options) => api.lists.scrape(source, { ...options, peoplePerRow, rows }),
      decision: { action: 'scrape' },
      estimate: estimateRows,
      result: (job) => findingLines(job, 'people'),
    }
  },
})
