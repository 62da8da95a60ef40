import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, apiKey, serve, type Served } from '../core/testing/serve.ts'
import { estimate, findingEstimate, findingJobIn, jobIn, refuse } from '../testing/client.ts'
import type { MatchReport } from '../schemas.ts'
import { readLogin } from './config.ts'
import { run } from './run.ts'

// What happens at a terminal. What a script sees is tested against the real product.

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A person at a terminal, who types an answer each time that something is asked. */
function person(server: Pick<Served, 'url'>, answers: Record<string, string>) {
  const ending = new AbortController()
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const stdout = new PassThrough()
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
  let screen = ''
  let asked = 0
  stderr.on('data', (chunk: Buffer) => {
    screen += chunk.toString()
    const question = Object.keys(answers).find((words) => screen.indexOf(words, asked) >= 0)
    if (question === undefined) return
    asked = screen.length
    setImmediate(() => stdin.write(answers[question]))
  })
  let out = ''
  stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const env = { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: server.url, LEADWRIGHT_API_KEY: apiKey }
  const interrupt = (): void => ending.abort()
  const io = { stdin, stdout, stderr, env, signal: ending.signal, interrupt }
  return {
    env,
    interrupt,
    run: (...args: readonly string[]) => run(args, io),
    screen: () => screen,
    out: () => out,
  }
}

const me = {
  organization: { id: 'org_1', name: 'Acme' },
  key: { id: 'key_1', name: 'CRM' },
  user: null,
  scopes: ['lists:read'],
}

it('asks for server and key at a terminal, and does not show what is typed of the key', async () => {
  await using server = await serve((_, response) => answer(response, 200, me))
  const someone = person(server, { 'Server [': '\r', 'API key:': `${apiKey}\r` })
  expect(await someone.run('login')).toBe(0)
  expect(await readLogin(someone.env)).toEqual({ baseUrl: server.url, apiKey })
  expect(server.requests[0]?.headers['x-api-key']).toBe(apiKey)
  expect(someone.out()).toContain('Acme')
  expect(someone.screen() + someone.out()).not.toContain(apiKey)
})

/** A product with a job that waits for its decision, and what was decided. */
function product(): { readonly listener: RequestListener; readonly decided: string[] } {
  const decided: string[] = []
  const listener: RequestListener = (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      const path = request.url ?? ''
      if (path.endsWith('/decision')) decided.push(body)
      const stage = decided[0]?.includes('cancel')
        ? 'cancelled'
        : decided.length > 0
          ? 'completed'
          : 'awaiting_decision'
      if (path.includes('/export')) response.writeHead(200, { 'content-type': 'text/csv' }).end('email\n')
      else if (path.includes('/verification-jobs')) answer(response, 200, jobIn(stage, { estimate }))
      else if (path.includes('/credits')) refuse(response, 403, 'INSUFFICIENT_SCOPE', { required: [], granted: [] })
      else if (path.includes('/imports')) {
        answer(response, 200, { importId: 'imp_1', imported: 2, duplicates: 0, rejected: 0, rows: [] })
      } else answer(response, 200, { id: 'lst_1' })
    })
  }
  return { listener, decided }
}

const files = async (): Promise<[input: string, output: string]> => {
  await writeFile(join(folder, 'leads.csv'), 'email\nann@inbox.test\n')
  return [join(folder, 'leads.csv'), join(folder, 'out.csv')]
}

it('shows the estimate and asks; a yes verifies and writes', async () => {
  const { listener, decided } = product()
  await using server = await serve(listener)
  const [input, output] = await files()
  const someone = person(server, { 'Verify for up to 2 credits? [y/N]': 'y\r' })
  expect(await someone.run('verify', input, '-o', output)).toBe(0)
  expect(someone.screen()).toMatch(/2 addresses[\s\S]*\[y\/N\][\s\S]*Verifying/)
  expect(decided).toEqual(['{"action":"verify","exclude":[]}'])
  expect((await readdir(folder)).toSorted()).toEqual(['leads.csv', 'out.csv'])
})

const hint = {
  hint: 'company_name',
  message: 'Use accurate company names.',
  rows: 3,
  examples: [{ leadId: '7', value: 'Acne', evidence: 'No company has a name like it.' }],
} satisfies MatchReport['hints'][number]

it.each([
  ['enrich', ['--include', 'catch_all'], '{"action":"enrich","include":["catch_all"]}', '{"listId":"lst_1"}'],
  ['scrape', ['--people-per-row', '5'], '{"action":"scrape"}', '{"listId":"lst_1","peoplePerRow":5}'],
] as const)(
  'asks what to %s, and tells how well the rows matched and what would help',
  async (verb, options, decision, create) => {
    const sent = new Map<string, string>()
    await using server = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        const path = request.url ?? ''
        sent.set(`${request.method} ${path}`, body)
        const isDecided = [...sent.keys()].some((each) => each.endsWith('/decision'))
        if (path.includes('/export')) response.writeHead(200, { 'content-type': 'text/csv' }).end('email\n')
        else if (path.startsWith('/v1/credits')) answer(response, 200, { available: 7, reserved: 0 })
        else if (path.endsWith('/imports')) answer(response, 200, { imported: 3, duplicates: 0, rejected: 0, rows: [] })
        else if (path.includes('-jobs')) answer(response, 200, isDecided ? done : waiting)
        else answer(response, 200, { id: 'lst_1' })
      })
    })
    const waiting = findingJobIn('awaiting_decision', { estimate: findingEstimate })
    const done = findingJobIn('completed', {
      results: { ...waiting.results, found: 2 },
      match: { ...waiting.match, rate: 0.6667, valid: 3, matched: 2, review: 1, hints: [hint] },
      credits: { reserved: 2, settled: 2, released: 0 },
    })
    const [input, output] = await files()
    const someone = person(server, { [`${verb === 'enrich' ? 'Enrich' : 'Scrape'} for up to 2 credits? [y/N]`]: 'y\r' })
    expect(await someone.run(verb, input, '-o', output, ...options)).toBe(0)
    expect(someone.screen()).toMatch(
      /2 of 3 rows, up to 2 credits[\s\S]*1 to review[\s\S]*Credits available +7[\s\S]*\[y\/N\]/,
    )
    expect(someone.out()).toMatch(/^\w+ found: 2; matched 2 of 3 rows \(66 %\)/)
    expect(someone.out()).toContain('To review: say in the dashboard')
    expect(someone.out()).toContain(
      'Hint: Use accurate company names.\n  Acne: No company has a name like it.\n  and 2 more',
    )
    expect(someone.out()).toContain('2 credits spent, 0 released')
    const jobs = verb === 'enrich' ? '/v1/enrichment-jobs' : '/v1/scraping-jobs'
    expect(sent.get(`POST ${jobs}`)).toBe(create)
    expect(sent.get(`POST ${jobs}/job_1/decision`)).toBe(decision)
    expect(await readFile(output, 'utf8')).toBe('email\n')
  },
)

it('goes on with a job, or works on a list, instead of a file, but not with two of them', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input, output] = await files()
  const verify = (...args: readonly string[]) => person(server, {}).run('verify', ...args, '-o', output, '--yes')
  expect(await verify('--list', 'lst_1')).toBe(0)
  expect(await verify('--job', 'job_1')).toBe(0)
  expect(server.requests.filter(({ url }) => url?.endsWith('/imports'))).toEqual([])
  expect(await verify()).toBe(2)
  expect(await verify(input, '--list', 'lst_1')).toBe(2)
  expect(await verify('--list', 'lst_1', '--job', 'job_1')).toBe(2)
  expect(await person(server, {}).run('scrape', '--job', 'job_1', '--people-per-row', '3', '-o', output, '--yes')).toBe(
    2,
  )
})

it('does not begin where it could not write in the end', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input] = await files()
  await mkdir(join(folder, 'there'))
  await symlink('loop.csv', join(folder, 'loop.csv'))
  const socket = createServer().listen(join(folder, 'socket'))
  await once(socket, 'listening')
  for (const out of ['there', 'new/', 'none/out.csv', 'loop.csv', 'socket', 'leads.csv']) {
    const someone = person(server, {})
    expect([out, await someone.run('verify', input, '-o', join(folder, out), '--yes')]).toEqual([out, 2])
    expect(someone.screen()).toContain(join(folder, out))
  }
  expect(await person(server, {}).run('verify', input, '-o', '', '--yes')).toBe(2)
  expect(await person(server, {}).run('verify', input, '-o', '-', '--yes', '--json')).toBe(2)
  socket.close()
  await once(socket, 'close')
  expect(server.requests).toEqual([])
  expect((await readdir(folder)).toSorted()).toEqual(['leads.csv', 'loop.csv', 'there'])
})

it('writes to what a link leads to, whether that is there or not, and leaves the link', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input] = await files()
  await mkdir(join(folder, 'far'))
  await writeFile(join(folder, 'far/old.csv'), 'as it was')
  for (const name of ['old.csv', 'new.csv']) {
    const link = join(folder, name)
    await symlink(`far/${name}`, link)
    expect(await person(server, {}).run('verify', input, '-o', link, '--yes')).toBe(0)
    expect(await readlink(link)).toBe(`far/${name}`)
    expect(await readFile(link, 'utf8')).toBe('email\n')
  }
  expect((await readdir(join(folder, 'far'))).toSorted()).toEqual(['new.csv', 'old.csv'])
})

/** Node has no call for it. */
const makePipe = (file: string): unknown => execFileSync('sh', ['-c', 'mkfifo "$0"', file])

it('writes into a pipe that has a name, and leaves it', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input] = await files()
  const pipe = join(folder, 'pipe')
  makePipe(pipe)
  const running = person(server, {}).run('verify', input, '-o', pipe, '--yes')
  await expect.poll(() => server.requests.some(({ url }) => url?.includes('/verification-jobs'))).toBe(true)
  const reader = spawn('cat', [pipe])
  expect(await text(reader.stdout)).toBe('email\n')
  expect(await running).toBe(0)
  expect((await stat(pipe)).isFIFO()).toBe(true)
  expect((await readdir(folder)).toSorted()).toEqual(['leads.csv', 'pipe'])
})

it('waits for the reader of a pipe no longer than until Ctrl-C', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input] = await files()
  makePipe(join(folder, 'pipe'))
  const someone = person(server, {})
  const running = someone.run('verify', input, '-o', join(folder, 'pipe'), '--yes')
  // The bar is ended when the job is over.
  await expect.poll(() => someone.screen()).toMatch(/Verifying[^\n]*\n$/)
  someone.interrupt()
  expect(await running).toBe(130)
  expect(someone.screen()).toContain('The job is done; see it with')
})

it('writes the rows and nothing else to standard output, where that is named', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const [input] = await files()
  const someone = person(server, {})
  expect(await someone.run('verify', input, '-o', '-', '--yes')).toBe(0)
  expect(someone.out()).toBe('email\n')
  expect(someone.screen()).toContain('credits spent')
  expect(await readdir(folder)).toEqual(['leads.csv'])
})

it('says once that the server is away, and once that it is back', async () => {
  const { listener } = product()
  let polls = 0
  await using server = await serve((request, response) => {
    const isPoll = request.method === 'GET' && request.url?.includes('/verification-jobs')
    if (isPoll && [1, 2].includes(++polls)) request.socket.destroy()
    else if (isPoll && polls === 3) response.writeHead(502).end()
    else listener(request, response)
  })
  const [input, output] = await files()
  const someone = person(server, {})
  expect(await someone.run('verify', input, '-o', output, '--yes')).toBe(0)
  expect(someone.screen().match(/The server does not answer/g)).toHaveLength(1)
  expect(someone.screen().match(/The server answers again/g)).toHaveLength(1)
})

it('says nothing of a server that is away where Ctrl-C ended the request', async () => {
  const { listener } = product()
  await using server = await serve((request, response) => {
    if (request.method === 'POST') listener(request, response)
  })
  const [input, output] = await files()
  const someone = person(server, {})
  const running = someone.run('verify', input, '-o', output, '--yes')
  await expect.poll(() => server.requests.some(({ method }) => method === 'GET')).toBe(true)
  someone.interrupt()
  expect(await running).toBe(130)
  expect(someone.screen()).not.toContain('does not answer')
})

it('spends nothing without a yes, and writes nothing', async () => {
  const { listener, decided } = product()
  await using server = await serve(listener)
  const [input, output] = await files()
  const someone = person(server, { '[y/N]': '\r' })
  expect(await someone.run('verify', input, '-o', output)).toBe(1)
  expect(someone.screen()).toContain('cancelled')
  expect(decided).toEqual(['{"action":"cancel"}'])
  expect(await readdir(folder)).toEqual(['leads.csv'])
})

it('takes Ctrl-C at the question as one, and says that the job waits', async () => {
  const { listener, decided } = product()
  await using server = await serve(listener)
  const [input, output] = await files()
  const someone = person(server, { '[y/N]': '\u0003' })
  expect(await someone.run('verify', input, '-o', output)).toBe(130)
  expect(someone.screen()).toContain(`waits for your decision; see it with: leadwright verify --job job_1 -o ${output}`)
  expect(decided).toEqual([])
  expect(await readdir(folder)).toEqual(['leads.csv'])
})

it('takes Ctrl-D at the question as a no', async () => {
  const { listener, decided } = product()
  await using server = await serve(listener)
  const [input, output] = await files()
  expect(await person(server, { '[y/N]': '\u0004' }).run('verify', input, '-o', output)).toBe(1)
  expect(decided).toEqual(['{"action":"cancel"}'])
})

it('does not quote a login that it cannot read', async () => {
  await using server = await serve((_, response) => answer(response, 200, me))
  const someone = person(server, {})
  await someone.run('login', '--base-url', server.url, '--key', apiKey)
  await writeFile(join(folder, 'leadwright/config.json'), `{"apiKey":"${apiKey}"`)
  expect(await someone.run('whoami')).toBe(2)
  expect(someone.screen()).toMatch(/Log in again/)
  expect(someone.screen()).not.toContain(apiKey)
})

it.each([
  [401, 'INVALID_API_KEY', { reason: 'unknown' }, 3],
  [403, 'INSUFFICIENT_SCOPE', { required: [], granted: [] }, 4],
  [404, 'RESOURCE_NOT_FOUND', { resource: 'list', id: 'x' }, 5],
  [400, 'A_CODE_OF_THE_FUTURE', {}, 6],
  [500, 'INTERNAL_ERROR', { requestId: 'r' }, 9],
])(
  'ends %i %s with a code of its own',
  async (status, code, details, exit) => {
    await using server = await serve((request, response) => {
      if (request.url?.startsWith('/v1/errors/')) answer(response, 200, { resolution: 'Do this.' })
      else refuse(response, status, code, details)
    })
    const someone = person(server, {})
    expect(await someone.run('whoami')).toBe(exit)
    expect(someone.screen()).toMatch(new RegExp(`error: A sentence.\\s+code +${code}\\s+what to do +Do this.`))
  },
  20_000,
)

it('tells a page of somebody else from an answer', async () => {
  await using server = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'))
  expect(await person(server, {}).run('whoami', '--json')).toBe(9)
})
