// Verifies a CSV file with the SDK: npm install @leadwright/sdk, and then, with Node 22.18 or later,
// node verify.ts LEADS.csv > clean.csv
// Takes LEADWRIGHT_BASE_URL and LEADWRIGHT_API_KEY from the environment.
import { openAsBlob } from 'node:fs'
import { isApiError, Leadwright } from '@leadwright/sdk'

const { LEADWRIGHT_API_KEY: apiKey = '', LEADWRIGHT_BASE_URL: baseUrl = '' } = process.env
const [, , file = ''] = process.argv
const leadwright = new Leadwright({ apiKey, baseUrl })

try {
  const { list } = await leadwright.lists.verify(await openAsBlob(file), {
    name: 'From TypeScript',
    decide: ({ billable, credits }) => {
      console.error(`Verifying ${billable} addresses costs up to ${credits} credits`)
      return 'verify'
    },
  })
  process.stdout.write(await leadwright.lists.export(list.id, { status: ['valid', 'catch_all'] }).text())
} catch (error) {
  if (!isApiError(error)) throw error
  // A code never changes its meaning, and tells the type of the details.
  if (isApiError(error, 'INSUFFICIENT_CREDITS')) console.error(`${error.details.shortfall} credits are missing`)
  console.error(`${error.code} (${error.status}): ${error.message}`, error.details)
  process.exitCode = 1
}
