import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'
import { generations, type Agent, type Generation } from './support/mcp.ts'

// Agents against the real product, with the official clients of both generations.

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

/** An agent that knows its tools, so that its client holds every answer against their schemas. */
async function connect(generation: Generation, scopes?: readonly string[]): Promise<Agent> {
  const agent = await generations[generation](app.url, (await owner.key(scopes)).key)
  await agent.tools()
  return agent
}

interface Job {
  readonly id: string
  readonly stage: string
  readonly estimate: { readonly credits: number } | null
  readonly credits: { readonly settled: number }
}

async function answerOf<T>(agent: Agent, name: string, args: Record<string, unknown> = {}): Promise<T> {
  const answer = await agent.call(name, args)
  if (answer.isError === true) throw new Error(answer.content[0]?.text)
  expect(JSON.parse(answer.content[0]?.text ?? '')).toEqual(answer.structuredContent)
  return answer.structuredContent as T
}

const stageOf = async (agent: Agent, tool: string, jobId: string): Promise<string> =>
  (await answerOf<Job>(agent, tool, { jobId })).stage

describe.each(Object.keys(generations) as Generation[])('%s', (generation) => {
  it('goes all the way: a list, rows, a job, its price, the decision and the verdicts', async () => {
    const agent = await connect(generation)
    const list = await answerOf<{ id: string }>(agent, 'create_list', { name: 'Spring', workflow: 'verification' })
    const csv = 'email,name\nann@inbox.test,Ann\ninfo@inbox.test,Info\n,None\n'
    const imported = await answerOf(agent, 'import_rows', { listId: list.id, csv })
    expect(imported).toMatchObject({ imported: 2, rejected: 1 })
    const { id: jobId } = await answerOf<Job>(agent, 'create_verification_job', { listId: list.id })
    await expect.poll(() => stageOf(agent, 'get_verification_job', jobId)).toBe('awaiting_decision')
    expect(await answerOf<Job>(agent, 'get_verification_job', { jobId })).toMatchObject({ estimate: { credits: 2 } })
    await answerOf(agent, 'decide_verification_job', { jobId, action: 'verify', maximumCredits: 1 })
    await expect.poll(() => stageOf(agent, 'get_verification_job', jobId)).toBe('completed')
    expect(await answerOf<Job>(agent, 'get_verification_job', { jobId })).toMatchObject({ credits: { settled: 1 } })
    expect(await answerOf(agent, 'list_leads', { listId: list.id })).toMatchObject({
      items: [
        { email: 'ann@inbox.test', verification: { status: 'valid' } },
        { email: 'info@inbox.test', verification: { reason: 'excluded' } },
      ],
      nextCursor: null,
    })
    const file = await answerOf<{ text: string }>(agent, 'export_leads', { listId: list.id, status: ['valid'] })
    expect(file).toMatchObject({
      complete: true,
      text: expect.stringMatching(/^email,name,.*\r\nann@inbox.test,Ann,valid,/),
    })
    expect(await agent.resources()).toContain(`leadwright://lists/${list.id}`)
    expect(await agent.read(`leadwright://lists/${list.id}`)).toMatchObject({ name: 'Spring', leads: 2 })
    await agent.close()
  })

  it('is told of a failure with its code, its details and what resolves it', async () => {
    const agent = await connect(generation)
    const envelope = { error: expect.any(String), code: 'JOB_NOT_FOUND', details: { jobId: 'job_none' } }
    const answer = await agent.call('get_verification_job', { jobId: 'job_none' })
    expect(answer).toMatchObject({
      isError: true,
      structuredContent: envelope,
      _meta: { 'leadwright/error': envelope },
    })
    expect(JSON.parse(answer.content[0]?.text ?? '')).toEqual(answer.structuredContent)
    expect(answer.content[1]?.text).toMatch(/job ID.*leadwright:\/\/errors\/JOB_NOT_FOUND/)
    expect(await agent.read('leadwright://errors/JOB_NOT_FOUND')).toMatchObject({ status: 404, retryable: false })
    await agent.close()
  })

  it('is told which arguments are wrong, and runs nothing then', async () => {
    const agent = await connect(generation)
    const wrong = async (name: string, args: Record<string, unknown>) => {
      const { isError, structuredContent } = await agent.call(name, args)
      expect(isError).toBe(true)
      return structuredContent as { code: string; details: { issues: { path: string; message: string }[] } }
    }
    const paths = async (name: string, args: Record<string, unknown>) => {
      const { code, details } = await wrong(name, args)
      expect(code).toBe('INVALID_REQUEST')
      return details.issues.map(({ path }) => path)
    }
    expect(await paths('create_list', { name: 'x' })).toEqual(['workflow'])
    expect(await paths('create_list', { name: 'x', workflow: 'verification', colour: 'red' })).toEqual(['colour'])
    expect(await paths('list_lists', { limit: 101 })).toEqual(['limit'])
    expect(await paths('list_lists', { cursor: 'x' })).toEqual(['cursor'])
    expect(await paths('import_rows', { listId: 'x', csv: 'x'.repeat(262_145) })).toEqual(['csv'])
    expect(await paths('create_list', { name: 'x', workflow: 'verification', idempotencyKey: 'ä' })).toEqual([
      'idempotencyKey',
    ])
    expect(await paths('verify_email', { email: 'ann@inbox.test' })).toEqual(['maximumCredits'])
    expect(await paths('create_verification_job', { listId: 'x', decision: 'verify' })).toEqual(['decision'])
    await agent.close()
  })

  it('is refused an unknown tool and an unknown resource in the words of the protocol', async () => {
    const agent = await connect(generation)
    await expect(agent.call('drop_database')).rejects.toMatchObject({ code: -32602 })
    await expect(agent.read('leadwright://lists/lst_none')).rejects.toThrow(/list/i)
    await expect(agent.read('file:///etc/passwd')).rejects.toThrow(/no such/)
    await agent.close()
  })

  it('sees the tools that its key is for, and is refused the others by the scope that they take', async () => {
    const agent = await generations[generation](app.url, (await owner.key(['lists:read'])).key)
    expect(await agent.tools()).toEqual([
      'list_lists',
      'get_list',
      'get_list_summary',
      'list_imports',
      'get_rejected_rows',
      'list_suggestions',
      'list_leads',
      'whoami',
    ])
    expect(await agent.call('create_list', { name: 'x', workflow: 'verification' })).toMatchObject({
      isError: true,
      structuredContent: {
        code: 'INSUFFICIENT_SCOPE',
        details: { required: ['lists:write'], granted: ['lists:read'] },
      },
    })
    await agent.close()
  })

  it('is not let in with a wrong key, and is told so by the envelope', async () => {
    await expect(generations[generation](app.url, 'wrong')).rejects.toThrow(/INVALID_API_KEY|401/)
  })
})
