import type { AnyContract } from '../../core/contract.ts'
import { faultsOf, gist } from './judge.ts'
import type { Probe } from './plan.ts'
import type { Answer } from './server.ts'

/** What came of looking at something; `skipped` where the key lacks the scope that the request needs. */
export interface Seen {
  readonly got: string
  readonly result: 'passed' | 'failed' | 'skipped'
}

/** An answer with what is wrong with it. */
export const seen = (answer: Answer, faults: readonly string[]): Seen =>
  faults.length === 0 ? { got: gist(answer), result: 'passed' } : { got: faults.join('; '), result: 'failed' }

/** A promise that every one of several answers has to keep. */
export function everyOf(answers: readonly Answer[], faultsOfOne: (answer: Answer) => readonly string[]): Seen {
  const broken = answers
    .map((answer) => ({ answer, faults: faultsOfOne(answer) }))
    .filter(({ faults }) => faults.length > 0)
  const [first] = broken
  if (!first) return { got: `${answers.length} answers`, result: 'passed' }
  const others = broken.length > 1 ? ` (and ${broken.length - 1} more)` : ''
  return { got: `${first.answer.to}: ${first.faults.join('; ')}${others}`, result: 'failed' }
}

/** The answer to a probe. `lacksScope` is the code of a key that may not do what was asked. */
export function seenOf(contract: AnyContract, probe: Probe, answer: Answer, lacksScope: string | undefined): Seen {
  const refused = lacksScope !== undefined && (Object(answer.body) as { code?: unknown }).code === lacksScope
  // It says nothing about the server, as long as it says that well.
  if (probe.keyed && refused && answer.status === contract.definitions[lacksScope]?.status) {
    return { got: gist(answer), result: 'skipped' }
  }
  const faults = faultsOf(contract, answer, probe.code)
  return seen(answer, faults.length > 0 ? faults : valueFaults(probe, answer))
}

/** Where `details` have the right form and say something else than they must. */
function valueFaults({ details = {}, issues = [] }: Probe, answer: Answer): string[] {
  const given = (answer.body as { details?: Record<string, unknown> }).details ?? {}
  const named = new Set((given['issues'] as { path: string }[] | undefined)?.map(({ path }) => path))
  return [
    ...Object.entries(details).flatMap(([member, value]) =>
      given[member] === value
        ? []
        : [`details.${member} is ${JSON.stringify(given[member])}, not ${JSON.stringify(value)}`],
    ),
    ...issues.filter((path) => !named.has(path)).map((path) => `details.issues does not name ${path}`),
  ]
}
