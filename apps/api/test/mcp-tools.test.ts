import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as formats } from 'ajv-formats'
import { scopes } from '../src/domains/auth/permissions.ts'
import { restOperations } from '../src/http/rest.ts'
import { toolsOf } from '../src/mcp/tools-of.ts'
import { noTools, toolFaces } from '../src/mcp/tools/index.ts'
import type { ProcedureMeta } from '../src/trpc/init.ts'
import { appRouter } from '../src/trpc/router.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'
import { generations, type Agent } from './support/mcp.ts'

const tools = toolsOf(appRouter)
const described = [...tools.values()].map((tool) => tool.described)

describe('the tools', () => {
  it('are all operations of the API, or the operation says why it is none', () => {
    const operations = restOperations(appRouter).map(({ path }) => path)
    const offered = toolFaces.map(({ procedure }) => procedure)
    expect([...offered, ...noTools].toSorted()).toEqual(operations.toSorted())
  })

  it('are called what they were published as', () => {
    const ofJobs = (kind: string) => [
      `create_${kind}_job`,
      `list_${kind}_jobs`,
      `get_${kind}_job`,
      `decide_${kind}_job`,
      `cancel_${kind}_job`,
      `list_${kind}_results`,
    ]
    const lists = [
      'create_list',
      'list_lists',
      'get_list',
      'get_list_summary',
      'delete_list',
      'preview_rows',
      'import_rows',
      'list_imports',
      'get_rejected_rows',
      'undo_import',
      'list_suggestions',
      'accept_suggestions',
      'list_leads',
      'export_leads',
    ]
    const others = ['whoami', 'verify_email', 'find_email', 'list_reviews', 'decide_review']
    const credits = ['get_credits', 'list_credit_entries', 'get_credit_usage']
    const jobs = ['verification', 'enrichment', 'scraping'].flatMap(ofJobs)
    // Programs and prompts name them: there may be more, and none may go.
    expect([...tools.keys()]).toEqual(expect.arrayContaining([...lists, ...jobs, ...others, ...credits]))
  })

  it('have names, titles and descriptions that models and hosts take', () => {
    expect(new Set(tools.keys()).size).toBe(toolFaces.length)
    for (const { name, title, description } of described) {
      expect(name).toMatch(/^[a-z]+(?:_[a-z]+){0,3}$/)
      expect(title).not.toBe('')
      expect(description.length).toBeLessThan(1024)
    }
  })

  it('take plain objects of known members, because models are not given unions', () => {
    for (const { inputSchema } of described) {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      for (const member of ['anyOf', 'oneOf', 'allOf', '$ref']) expect(inputSchema).not.toHaveProperty(member)
    }
  })

  it('have schemas that a validator of others takes, and each failure fits what they answer', () => {
    const ajv = new Ajv2020({ strict: false })
    formats.default(ajv)
    for (const { inputSchema, outputSchema } of described) {
      expect(() => ajv.compile(inputSchema)).not.toThrow()
      const answers = ajv.compile(outputSchema)
      expect(answers({ error: 'No.', code: 'JOB_NOT_FOUND', details: { jobId: 'x' } })).toBe(true)
      expect(answers({ error: 'No.', code: 'AUTHENTICATION_REQUIRED' })).toBe(true)
      expect(answers({ code: 'JOB_NOT_FOUND' })).toBe(false)
    }
  })

  it('say whether they change something, and what spends says so and asks for a decision', () => {
    const spending = described.filter(({ inputSchema }) => 'maximumCredits' in (inputSchema['properties'] as object))
    expect(spending.map(({ name }) => name)).toEqual([
      'decide_verification_job',
      'decide_enrichment_job',
      'decide_scraping_job',
      'verify_email',
      'find_email',
    ])
    for (const { description, annotations } of spending) {
      expect(description).toMatch(/Spends .*credit/)
      expect(annotations).toMatchObject({ readOnlyHint: false, openWorldHint: true })
    }
    for (const { name, annotations } of described) {
      expect([name, annotations.readOnlyHint]).toEqual([name, /^(?:get|list|whoami|export|preview)/.test(name)])
    }
    const creating = described.filter(({ name }) => /^create_.*_job$/.test(name))
    expect(creating).toHaveLength(3)
    for (const { inputSchema } of creating) expect(inputSchema['properties']).not.toHaveProperty('decision')
  })
})

describe('a key', () => {
  let app: TestApp
  let owner: Caller
  beforeAll(async () => {
    app = await startTestApp()
    owner = await app.newOwner()
  })
  afterAll(() => app.close())

  const connect = async (keyScopes: readonly string[]): Promise<Agent> =>
    generations['the client'](app.url, (await owner.key(keyScopes)).key)
  const codeOf = async (agent: Agent, name: string) =>
    ((await agent.call(name)).structuredContent as { code?: string }).code

  it.each(scopes)(
    'with the scope %s alone is let through to the tools of its procedures, and to no other',
    async (scope) => {
      const agent = await connect([scope])
      const told = await agent.tools()
      const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta: ProcedureMeta } }>
      for (const { name, procedure } of toolFaces) {
        const needed = procedures[procedure]?._def.meta.scope
        expect(told.includes(name)).toBe(needed === undefined || needed === scope)
        const code = await codeOf(agent, name)
        if (told.includes(name)) expect([name, code]).not.toEqual([name, 'INSUFFICIENT_SCOPE'])
        else expect([name, code]).toEqual([name, 'INSUFFICIENT_SCOPE'])
      }
      await agent.close()
    },
  )

  it('sees only lists of its own organization', async () => {
    const [agent, stranger] = [await connect(scopes), await app.newOwner()]
    const { structuredContent } = await agent.call('create_list', { name: 'Mine', workflow: 'verification' })
    const { id: listId } = structuredContent as { id: string }
    const other = await generations['the client'](app.url, (await stranger.key()).key)
    expect((await other.call('get_list', { listId })).structuredContent).toMatchObject({ code: 'RESOURCE_NOT_FOUND' })
    await expect(other.read(`leadwright://lists/${listId}`)).rejects.toThrow(/list/i)
    expect(await other.resources()).toEqual(['leadwright://errors'])
    expect(await agent.resources()).toEqual(['leadwright://errors', `leadwright://lists/${listId}`])
    await agent.close()
    await other.close()
  })

  it('spends no more than was decided', async () => {
    const agent = await connect(scopes)
    const data = async <T>(name: string, args: object): Promise<T> =>
      (await agent.call(name, args as Record<string, unknown>)).structuredContent as T
    const { id: listId } = await data<{ id: string }>('create_list', { name: 'People', workflow: 'enrichment' })
    const csv = 'first_name,last_name,domain\nAnn,Lee,inbox.test\nBen,Fox,inbox.test\n'
    await data('import_rows', { listId, csv })
    const { id: jobId } = await data<{ id: string }>('create_enrichment_job', { listId })
    const stage = async () => (await data<{ stage: string }>('get_enrichment_job', { jobId })).stage
    await expect.poll(stage).toBe('awaiting_decision')
    const { estimate } = await data<{ estimate: { credits: number } }>('get_enrichment_job', { jobId })
    const decide = (more: object) => data('decide_enrichment_job', { jobId, action: 'enrich', ...more })
    const refused = { code: 'INVALID_REQUEST', details: { issues: [{ path: 'maximumCredits' }] } }
    expect(estimate.credits).toBeGreaterThan(1)
    expect(await decide({})).toMatchObject(refused)
    expect(await decide({ maximumCredits: estimate.credits - 1 })).toMatchObject(refused)
    expect(await stage()).toBe('awaiting_decision')
    expect(await decide({ maximumCredits: estimate.credits })).toMatchObject({ stage: 'enriching' })
    expect(await data('verify_email', { email: 'ann@inbox.test', maximumCredits: 1 })).toMatchObject({
      status: 'valid',
    })
    await agent.close()
  })

  it('without credits is told what is missing and where there is more', async () => {
    const poor = await startTestApp({ signupCredits: 0 })
    const agent = await generations['the client before'](poor.url, (await (await poor.newOwner()).key()).key)
    await agent.tools()
    const answer = await agent.call('verify_email', { email: 'ann@inbox.test', maximumCredits: 1 })
    const details = { required: 1, available: 0, shortfall: 1, purchaseUrl: expect.stringContaining('http') }
    expect(answer).toMatchObject({ isError: true, structuredContent: { code: 'INSUFFICIENT_CREDITS', details } })
    await agent.close()
    await poor.close()
  })

  it('reads as much of a file as a model has room for, in whole rows', async () => {
    const agent = await connect(scopes)
    const made = await agent.call('create_list', { name: 'Long', workflow: 'verification' })
    const { id: listId } = made.structuredContent as { id: string }
    const row = (index: number) => `a${index}@inbox.test,"${'x'.repeat(900)}\n""quoted"""\n`
    for (const part of [0, 1, 2]) {
      const rows = Array.from({ length: 120 }, (_, index) => row(part * 120 + index)).join('')
      await agent.call('import_rows', { listId, csv: `email,note\n${rows}` })
    }
    const { structuredContent: file } = await agent.call('export_leads', { listId })
    const { text, complete } = file as { text: string; complete: boolean }
    expect(complete).toBe(false)
    expect(text.length).toBeLessThanOrEqual(262_144)
    expect(text.split('@inbox.test').length).toBeGreaterThan(200)
    expect(text).toMatch(/\n$/)
    expect((text.match(/"/g) ?? []).length % 2).toBe(0)
    const page = await agent.call('list_leads', { listId, limit: 100 })
    expect(page.isError).toBeUndefined()
    await agent.close()
  })
})
