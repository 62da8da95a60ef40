import type { AnyContract } from '../../core/contract.ts'
import { shapeOf } from '../../trpc/shape.ts'
import { isPlain } from '../data.ts'
import type { Facts } from '../lockable.ts'
import { membersOf } from '../wire-of.ts'

/** What every failure has over tRPC: read from what the encoder makes of each example. */
export function wireOfTrpc(contract: AnyContract): Facts {
  const shapes = contract.codes.map(
    (code) => shapeOf(contract, contract.example(code)) as Readonly<Record<string, unknown>>,
  )
  return {
    'members of an error over tRPC': membersOf(shapes.map(flattened)),
    'number of each code over tRPC': {
      gives: shapes.map(({ code }, index) => `${contract.codes[index]}: ${JSON.stringify(code)}`),
    },
  }
}

const flattened = ({ data, ...shape }: Readonly<Record<string, unknown>>): object => ({
  ...shape,
  ...Object.fromEntries(Object.entries(isPlain(data) ? data : {}).map(([name, member]) => [`data.${name}`, member])),
})
