import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import type { KeyCaller } from '../domains/auth/caller.ts'
import { createTool, type Tool } from './tool.ts'
import { toolFaces } from './tools/index.ts'

/** The tools of a router, by name, in the order in which agents are told of them. */
export function toolsOf(router: AnyTRPCRouter): ReadonlyMap<string, Tool> {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>
  return new Map(
    toolFaces.map((face) => {
      const procedure = procedures[face.procedure]
      if (!procedure) throw new Error(`There is no procedure ${face.procedure} for the tool ${face.name}`)
      return [face.name, createTool(face, procedure)]
    }),
  )
}

/** Whether a key has what a tool needs. One without it is told of the tool only by the refusal. */
export const isFor = ({ scopes }: KeyCaller, { scope }: Tool): boolean => scope === undefined || scopes.includes(scope)
