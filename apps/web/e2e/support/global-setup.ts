import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url))

/** One PostgreSQL for the whole run: the server of DATABASE_URL, else an embedded one that is thrown away after it. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if ((process.env['DATABASE_URL'] ?? '') !== '') return undefined
  const child = spawn(process.execPath, ['--conditions=@leadwright/source', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('The embedded database did not start'))),
  ])) as [Buffer]
  // Workers inherit it.
  process.env['DATABASE_URL'] = line.toString().trim()
  return async () => {
    child.stdin.end()
    await ended
  }
}
