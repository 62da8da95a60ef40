import { rowOf, type Figure, type Report, type Row } from '../harness/report.ts'
import { measureAnalysis, type AnalysisMeasurements } from './finding.analysis.ts'
import type { Workflow } from './finding.product.ts'
import { measureRows, type RowsMeasurements } from './finding.rows.ts'
import { measureSandbox, type SandboxMeasurements, type Share } from './finding.sandbox.ts'

/** Finding people and addresses: how many of those there are, how quickly, and at what cost in memory. */
export async function run(): Promise<Report> {
  const sandbox = await measureSandbox()
  const analysis = await measureAnalysis()
  const both = Object.entries(await measureRows()) as [Workflow, RowsMeasurements][]
  return {
    title: 'everybody at the 200 companies of the sandbox; 10,000 rows of 1,000 companies; 10,000 names among 20,000',
    rows: [
      ...sandboxRows(sandbox),
      ...(analysis ? analysisRows(analysis) : []),
      ...both.flatMap(([workflow, one]) => rowsRows(workflow, one)),
    ],
    figures: [
      ...sandboxFigures(sandbox),
      ...(analysis ? analysisFigures(analysis) : []),
      ...both.flatMap(([workflow, one]) => rowsFigures(workflow, one)),
    ],
    notes: [
      'findable: people whom an honest reader finds on the website; addresses of people who have a mailbox at a company',
      'whose mail server tells mailboxes from others.',
      'theory: the pauses of all websites ÷ 20 sites at a time, or the replies of all mail servers × 20 ms ÷ 50 sessions,',
      'whichever takes longer. Memory in use is that after a collection, every five seconds or more.',
      ...(analysis
        ? []
        : ['Without analysis: the registry of network device makers is not here (Debian: apt install ieee-data).']),
    ],
  }
}

const percent = (part: number, whole: number): number => (100 * part) / whole
const shareRows = (what: string, { findable, found, everybody, foundOfAll }: Share): Row[] => [
  rowOf(`${what} found, of ${findable} findable`, 'Leadwright', '%', percent(found, findable)),
  rowOf(`${what} found, of all ${everybody}`, 'Leadwright', '%', percent(foundOfAll, everybody)),
]

const sandboxRows = (measured: SandboxMeasurements): Row[] => [
  ...shareRows('people', measured.people),
  rowOf(`wrong, of ${measured.peopleGiven} people given`, 'Leadwright', 'people', measured.wrongPeople),
  ...shareRows('addresses', measured.addresses),
  rowOf(`wrong, of ${measured.addressesGiven} called valid`, 'Leadwright', 'addresses', measured.wrongAddresses),
]

const aimOf = ({ findable, found }: Share) =>
  ({ measured: percent(found, findable), relation: '≥', target: 95, unit: '%' }) as const

function sandboxFigures({ people, addresses, wrongAddresses }: SandboxMeasurements): Figure[] {
  return [
    { what: 'findable people found, with the right title', ...aimOf(people) },
    { what: 'findable addresses found', ...aimOf(addresses) },
    { what: 'wrong addresses called valid', measured: wrongAddresses, relation: '≤', target: 0, unit: '' },
  ]
}

const analysisRows = ({ rates, cpu, delays, idle }: AnalysisMeasurements): Row[] => [
  { ...rowOf('analysis', 'Leadwright', 'rows/s', ...rates), cpu: cpu.map((ms) => ms * 1000) },
  rowOf('event loop, 99th percentile', 'analyzing', 'ms', ...delays.map(({ p99 }) => p99)),
  rowOf('event loop, longest', 'analyzing', 'ms', ...delays.map(({ max }) => max)),
  rowOf('event loop, longest by CPU time', 'analyzing', 'ms', ...delays.map(({ own }) => own)),
  rowOf('event loop, longest', 'idle', 'ms', idle.max),
]

const analysisFigures = ({ delays }: AnalysisMeasurements): Figure[] => [
  {
    what: 'analysis: longest CPU time for which the event loop stands',
    measured: Math.max(...delays.map(({ own }) => own)),
    relation: '≤',
    target: 50,
    unit: 'ms',
  },
]

const rateOf = ({ rows, seconds }: RowsMeasurements): number => rows / seconds
const theoryOf = ({ rows, websiteSeconds, mailSeconds }: RowsMeasurements): number =>
  rows / Math.max(websiteSeconds, mailSeconds)

function rowsRows(workflow: Workflow, measured: RowsMeasurements): Row[] {
  const ofMail = workflow === 'enrichment'
  return [
    rowOf(workflow, 'theory', 'rows/s', theoryOf(measured)),
    { ...rowOf(workflow, 'Leadwright', 'rows/s', rateOf(measured)), cpu: [measured.cpu * 1000] },
    rowOf(`${workflow}: pauses of websites`, 'theory', 's', measured.websiteSeconds),
    ...(ofMail ? [rowOf(`${workflow}: replies of mail servers`, 'theory', 's', measured.mailSeconds)] : []),
    rowOf(`${workflow}: matched`, 'Leadwright', '%', percent(measured.matched, measured.rows)),
    rowOf(`${workflow}: requests a website`, 'Leadwright', '', measured.requestsPerSite),
    ...(ofMail
      ? [rowOf(`${workflow}: recipients asked about a row`, 'Leadwright', '', measured.recipientsPerRow)]
      : []),
    rowOf(`${workflow}: memory that it adds, peak`, 'in use', 'MiB', measured.inUse),
    rowOf(`${workflow}: from its 2nd to its last quarter`, 'in use', 'MiB', measured.drift),
    rowOf(`${workflow}: memory that the process took`, 'resident', 'MiB', measured.resident),
  ]
}

const rowsFigures = (workflow: Workflow, measured: RowsMeasurements): Figure[] => [
  {
    what: `${workflow}: of what politeness and limits allow`,
    measured: rateOf(measured) / theoryOf(measured),
    relation: '≥',
    target: 0.6,
    unit: '×',
  },
  { what: `${workflow}: growth of memory in use`, measured: measured.inUse, relation: '≤', target: 64, unit: 'MiB' },
]
