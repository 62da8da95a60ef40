import { estimateRows, findingLines } from '../finding-words.ts'
import { jobCommand } from '../job-command.ts'
import { numberToBegin } from '../values.ts'

export const scrape = jobCommand<'scrapingJobs'>({
  name: 'scrape',
  usage: '[--people-per-row N]',
  summary: 'Finds people: imports companies and job titles, shows what it costs, asks, and writes a row a person.',
  options: {
    'people-per-row': { type: 'string', value: 'N', says: 'How many people to take for a row at most; 3 without it' },
  },
  read: ({ text }) => {
    const peoplePerRow = numberToBegin(text, 'people-per-row')
    return {
      jobs: (api) => api.scrapingJobs,
      run: (api) => (source, options) => api.lists.scrape(source, { ...options, peoplePerRow }),
      decision: { action: 'scrape' },
      estimate: estimateRows,
      result: (job) => findingLines(job, 'people'),
    }
  },
})
