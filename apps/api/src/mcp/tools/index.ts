import type { ToolFace } from '../face.ts'
import { jobTools } from './jobs.ts'
import { listTools } from './lists.ts'
import { otherTools } from './others.ts'

/** Every tool, in the order in which agents are told of them. */
export const toolFaces: readonly ToolFace[] = [...listTools, ...jobTools, ...otherTools]

/**
 * Operations that are no tools: agents read the catalogue as resources, and have no address at which they could be told of
 * events, nor a place for its secret.
 */
export const noTools: ReadonlySet<string> = new Set([
  'errors.list',
  'errors.get',
  'webhooks.create',
  'webhooks.list',
  'webhooks.get',
  'webhooks.update',
  'webhooks.delete',
  'webhooks.rotateSecret',
  'webhooks.ping',
  'webhooks.deliveries',
  'webhooks.delivery',
  'webhooks.resend',
])
