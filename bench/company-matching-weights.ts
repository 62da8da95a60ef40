import { estimateNameWeights } from '@leadwright/people-finder'
import { registryParts } from './suites/company-matching.data.ts'

// Prints the weights of `packages/people-finder/src/company/weights.ts`, estimated on the training part:
// `node --conditions=@leadwright/source bench/company-matching-weights.ts`

const parts = registryParts(20_000)
if (!parts) throw new Error('the registry is not installed (Debian: ieee-data)')
const { exact, similar, form } = estimateNameWeights(parts.training.companies, parts.training.questions)
const row = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`
console.log(`{ same: ${form.same}, other: ${form.other}, unknown: ${form.unknown} }`)
for (const [kind, weights] of Object.entries(exact)) console.log(`  ${kind}: ${row(weights)},`)
console.log('[')
for (const words of similar) console.log(`  [\n${words.map((letters) => `    ${row(letters)},\n`).join('')}  ],`)
console.log(']')
