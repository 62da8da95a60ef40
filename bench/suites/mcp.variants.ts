import type { Variants } from '../harness/variant.ts'
import { filledProduct } from './reads.variants.ts'

export const variants: Variants = { REST: filledProduct, MCP: filledProduct }
