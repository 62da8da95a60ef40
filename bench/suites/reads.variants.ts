import type { Variant, Variants } from '../harness/variant.ts'
import { startProduct } from './product.ts'
import { fillList } from './reads.data.ts'
import { fastifyPeer, honoPeer } from './reads.peers.ts'

/** The product, with a list that has been verified. */
export async function filledProduct(): Promise<Variant> {
  const started = await startProduct({ ROLE: 'api', SANDBOX: 'on', SIGNUP_CREDITS: '100000000' })
  const { url = '', key = '', database = '' } = started.facts ?? {}
  const response = await fetch(`${url}/v1/me`, { headers: { 'x-api-key': key } })
  const { organization } = (await response.json()) as { organization: { id: string } }
  return { ...started, facts: { ...started.facts, ...(await fillList(database, organization.id)) } }
}

/** A peer on the database of a product beside it, which nobody asks for anything. */
const besides = (peer: (databaseUrl: string) => Promise<Variant>) => async (): Promise<Variant> => {
  const around = await filledProduct()
  const started = await peer(around.facts?.['database'] ?? '')
  return {
    ...started,
    facts: around.facts ?? {},
    close: async () => {
      await started.close?.()
      await around.close?.()
    },
  }
}

export const variants: Variants = { Leadwright: filledProduct, Fastify: besides(fastifyPeer), Hono: besides(honoPeer) }
