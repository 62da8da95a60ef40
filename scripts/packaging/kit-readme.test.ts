import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderOf, pack } from './published.ts'
import { compile, install, run } from './scratch.ts'

// The kit's README as a stranger follows it: its files in a project outside of the workspace, compiled, run.

let folder = ''
let temporary = ''
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'error-kit-readme-'))
  folder = join(temporary, 'blog')
  const { manifest, tarball } = await pack('error-kit', temporary)
  const files = await filesOfReadme()
  await install({
    folder,
    type: 'module',
    dependencies: {
      [manifest.name]: `file:${tarball}`,
      '@trpc/server': '11.25.2',
      '@trpc/client': '11.25.2',
      '@types/node': '24.19.2',
      zod: '4.6.7',
    },
    compilerOptions: {
      module: 'nodenext',
      types: ['node'],
      rewriteRelativeImportExtensions: true,
      allowImportingTsExtensions: true,
      declaration: true,
    },
    files: { ...files, 'src/run.ts': journey, 'src/errors.client.ts': '' },
  })
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

const kit = (...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> =>
  run(join(folder, 'node_modules/.bin/error-kit'), args, { cwd: folder }).then(
    (result) => ({ ...result, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  )

test('its files compile, and do what they say', async () => {
  const generated = await kit('generate')
  expect(generated).toMatchObject({ code: 0, stdout: expect.stringContaining('src/errors.client.ts') })
  expect(await compile(folder)).toBe('')
  const { stdout } = await run('node', ['out/src/run.js'], { cwd: folder })
  expect(JSON.parse(stdout)).toEqual({
    declared: { code: 'POST_LIMIT_REACHED', details: { limit: 3, plan: 'free' }, httpStatus: 409 },
    rest: {
      status: 404,
      body: { error: 'There is no post post_9.', code: 'POST_NOT_FOUND', details: { postId: 'post_9' } },
    },
    french: 'L’article a été supprimé.',
    read: 'At most 3',
    moved: ['POST_NOT_FOUND', 404],
    old: ['NOT_FOUND', true],
    documented: ['PostNotFoundError', 'UnforeseenError'],
  })
})

test('its command locks the contract, and refuses a change that breaks callers', async () => {
  expect(await kit('check')).toMatchObject({ code: 0 })
  expect(await kit('check', '--frozen')).toMatchObject({ code: 0 })
  const file = join(folder, 'src/errors.ts')
  const source = await readFile(file, 'utf8')
  await writeFile(file, source.replace("plan: z.enum(['free', 'paid'])", "plan: z.enum(['free', 'paid']).optional()"))
  const refused = await kit('check')
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('details.plan') })
  await writeFile(file, source.replaceAll('POST_LIMIT_REACHED', 'POST_NOT_FOUND_AGAIN'))
  expect(await kit('check')).toMatchObject({ code: 1, stderr: expect.stringContaining('POST_LIMIT_REACHED') })
  await writeFile(file, source)
  expect(await kit('show', 'POST_NOT_FOUND')).toMatchObject({ code: 0, stdout: expect.stringContaining('404') })
})

/** The code blocks that say which file they are. */
async function filesOfReadme(): Promise<Record<string, string>> {
  const readme = await readFile(join(folderOf('error-kit'), 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm)]
  expect(blocks.length).toBeGreaterThan(8)
  return Object.fromEntries(blocks.map(([, file = '', text = '']) => [file, text]))
}

const journey = `
  import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
  import { document } from './document.ts'
  import { contract } from './errors.ts'
  import { moving } from './moving.ts'
  import { explain } from './read.ts'
  import { GET } from './route.ts'
  import { appRouter } from './server.ts'
  import { bilingual } from './two-languages.ts'
  import { httpErrors } from '@leadwright/error-kit/http'
  import './client.ts'

  const trpc = async (router: typeof appRouter | typeof moving, path: string, body?: object): Promise<any> => {
    const init = body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const request = new Request('http://test/trpc/' + path, init)
    const response = await fetchRequestHandler({
      endpoint: '/trpc', req: request, router: router as never, createContext: () => ({ requestId: 'r1' }) as never,
    })
    return response.json()
  }
  for (const title of ['a', 'b']) await trpc(appRouter, 'create', { title })
  const declared = (await trpc(appRouter, 'create', { title: 'c' })).error.data
  const { error: _, ...rest } = declared
  const route = await GET(new Request('http://test/?id=post_9'))
  const french = httpErrors(bilingual).answer(
    bilingual.error('GONE'), new Request('http://test/', { headers: { 'accept-language': 'fr-CA' } }), { requestId: 'r' })
  const old = (await trpc(moving, 'old')).error.data
  const moved = (await trpc(moving, 'moved')).error.data
  const responses = document.paths['/posts/{postId}'].get.responses
  const envelope = contract.encode(contract.error('POST_LIMIT_REACHED', { limit: 3, plan: 'free' }))
  console.log(JSON.stringify({
    declared: rest,
    rest: { status: route.status, body: await route.json() },
    french: ((await french.json()) as { error: string }).error,
    read: await explain(Response.json(envelope, { status: 409 })),
    moved: [moved.code, moved.httpStatus],
    old: [old.code, old.legacy],
    documented: ['404', '500'].map((status) =>
      (JSON.stringify(responses[status]).match(/schemas\\/(\\w+Error)/) ?? [])[1]),
  }))
`
