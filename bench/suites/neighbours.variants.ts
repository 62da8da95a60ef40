import type { Variants } from '../harness/variant.ts'
import { newKey, startProduct } from './product.ts'

export const variants: Variants = {
  /** The product whole, as one process that serves and works, with the keys of two organizations. */
  product: async () => {
    const product = await startProduct({ SANDBOX: 'on' })
    return { ...product, facts: { ...product.facts, otherKey: await newKey(product.facts?.['url'] ?? '') } }
  },
}
