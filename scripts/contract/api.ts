import { checked, operationsOf, type ApiSource, type Facts } from '@leadwright/error-kit/config'
import type { AnyTRPCProcedure } from '@trpc/server'

/**
 * What callers of Leadwright rely on beside its codes: the document, the router, and what the real pipeline and the real
 * server are seen to do. Loads the whole server.
 */
export async function api(): Promise<ApiSource> {
  const { restOperations } = await import('@leadwright/api/internal/http/rest')
  const { createOpenApiDocument } = await import('@leadwright/api/internal/openapi/document')
  const { appRouter } = await import('@leadwright/api/router')
  const { fileFacts, uploadFacts } = await import('./files.ts')
  const { keptFacts, pageFacts } = await import('./outside.ts')
  const { countingCredential, longestKey, pipelineFacts } = await import('./pipeline.ts')
  const { requestObserver } = await import('./requests.ts')
  const { textFacts } = await import('./text.ts')
  const { webhookFacts } = await import('./webhooks.ts')
  const { timeFacts } = await import('./times.ts')
  const { wireFacts } = await import('./wire.ts')

  const read = new Set<string>()
  const refused = new Set<string>()
  const seen = new Map<string, Facts>()
  for (const [path, procedure] of Object.entries(appRouter._def.procedures as unknown as Procedures))
    seen.set(path, { ...(await pipelineFacts(path, procedure, { read, refused })), ...timeFacts(inputsOf(procedure)) })
  const uploads = await uploadFacts()
  const document = createOpenApiDocument(appRouter)
  const { operations } = operationsOf(document)
  const rest = restOperations(appRouter)
  const write = rest.find(({ procedure }) => procedure._def.type === 'mutation')
  const inRest = new Set(rest.map(({ path }) => path))

  const observe = requestObserver(rest)
  const facts: [string, Facts][] = []
  for (const operation of rest) {
    const { path, procedure, route } = operation
    const name = `${route.method} ${route.path}`
    const parameters = operations[name]?.parameters ?? {}
    const known: Facts = {
      ...seen.get(path),
      ...checked(inputsOf(procedure)),
      ...textFacts(procedure, parameters),
      ...(await observe(operation, parameters)),
      ...(route.upload !== undefined && uploads),
    }
    facts.push([name, known])
  }
  return {
    document,
    router: appRouter,
    // What answers with a file is not reachable over tRPC.
    routes: Object.fromEntries(
      rest.flatMap(({ path, route }) => (route.download ? [] : [[path, `${route.method} ${route.path}`]])),
    ),
    procedure: (path) => (inRest.has(path) ? undefined : { codes: ['INTERNAL_ERROR'], facts: seen.get(path) ?? {} }),
    facts: Object.fromEntries(facts),
    wire: {
      ...(await wireFacts(read)),
      'codes for what callers lack': { needs: [...refused].toSorted() },
      ...fileFacts(),
      ...webhookFacts(),
      ...keptFacts(),
      ...(await pageFacts(document)),
      ...(write && (await longestKey(write.path, write.procedure))),
      ...(write && (await countingCredential(write.path, write.procedure))),
    },
  }
}

type Procedures = Readonly<Record<string, AnyTRPCProcedure>>

const inputsOf = (procedure: AnyTRPCProcedure): readonly unknown[] =>
  (procedure._def as unknown as { readonly inputs: readonly unknown[] }).inputs
