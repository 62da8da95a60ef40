import { parseArgs } from 'node:util'
import { checkConformance, Unreachable, type ConformanceRow } from '../testing/conformance/index.ts'
import { CommandError, single, UsageError, type Command } from './context.ts'
import { table } from './table.ts'

export const conformance: Command = {
  usage: 'conformance BASE_URL [--key KEY] [--provoke-rate-limit] [--json]',
  summary: 'looks from outside whether a server keeps the contract; changes nothing there',
  async run(args, { out, err, config: { contract, conformance: plan } }) {
    const options = {
      key: { type: 'string' },
      'provoke-rate-limit': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const baseUrl = single(positionals, 'base URL')
    if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? '')) throw new UsageError(`${baseUrl} is not an http URL`)
    if (!plan) throw new CommandError('The configuration says nothing to ask: add a plan as its member "conformance".')

    let rows: ConformanceRow[]
    try {
      const asked = { key: values.key, provokeRateLimit: values['provoke-rate-limit'] }
      rows = await checkConformance(contract, baseUrl, plan, asked)
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      err(error.message)
      return 3
    }
    const count = (result: ConformanceRow['result']): number => rows.filter((row) => row.result === result).length
    const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')]
    if (values.json) out(JSON.stringify({ passed, failed, skipped, rows }, null, 2))
    else {
      out(
        table([
          ['check', 'expected', 'got', 'ok'],
          ...rows.map((row) => [row.check, row.expected, row.got, ok[row.result]]),
        ]),
      )
      out(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped for want of a scope` : ''}`)
    }
    return failed > 0 ? 1 : 0
  },
}

const ok = { passed: 'yes', failed: 'NO', skipped: '-' } as const satisfies Record<ConformanceRow['result'], string>
