import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@leadwright/errors'
import { connectPools } from '@leadwright/api/internal/db/client'
import { migrateDatabase } from '@leadwright/api/internal/db/migrate'
import { roomFor } from '@leadwright/api/internal/db/room'
import { createPoster } from '@leadwright/api/internal/domains/webhooks/deliver/post'
import { createWebhookSender } from '@leadwright/api/internal/domains/webhooks/deliver/sender'
import { tell } from '@leadwright/api/internal/domains/webhooks/outbox'
import { createReach } from '@leadwright/api/internal/domains/webhooks/reach'
import { createVault } from '@leadwright/api/internal/domains/webhooks/secrets'
import { createWebhooksService } from '@leadwright/api/internal/domains/webhooks/service'
import { migrationsFolder } from '@leadwright/api/internal/start'
import { pino } from 'pino'
import { startChild } from '../harness/child.ts'
import { createDatabase } from '../harness/database.ts'
import { rowOf, type Report } from '../harness/report.ts'
import type { ReceivedCount, ReceiverRequest } from './webhooks.receiver.ts'

const deliveries = Number(process.env['BENCH_DELIVERIES'] ?? 10_000)
/** So many that half of them failing leaves nothing undelivered, and short, so that waiting is not what is measured. */
const retryDelays: readonly number[] = Array.from({ length: 40 }, () => 100)

/** How fast a worker tells an endpoint that fails half of the time, and whether anything is lost. */
export async function run(): Promise<Report> {
  const receiver = startChild(new URL('webhooks.receiver.ts', import.meta.url))
  const ask = (request: ReceiverRequest) => receiver.request(request)
  const database = await createDatabase()
  await migrateDatabase(database.url, migrationsFolder(), false)
  const room = roomFor('worker')
  const { db, sql, close } = await connectPools(database.url, room, room)
  const reach = createReach({ allowPlain: true, allowPrivateNetwork: true })
  const poster = createPoster(reach, 'Leadwright/1.0')
  const vault = createVault('a secret that is long enough for benchmarks')
  const log = pino({ level: 'silent' })
  const sender = createWebhookSender({ db, sql, poster, vault, log, retryDelays })
  try {
    await sql`insert into organizations (id, name, slug) values ('org', 'org', 'org')`
    const made = await createWebhooksService({ db, vault, reach }).create(
      contract.error,
      'org',
      {
        url: `http://127.0.0.1:${Number(await ask({ listen: true }))}/`,
        events: ['credits.low'],
        description: '',
        lowCredits: 1,
      },
      'bench',
    )
    await ask({ verifyBy: made.secret })
    for (let told = 0; told < deliveries; told += 100) {
      const some = Array.from({ length: 100 }, (_, index) => ({ available: told + index, reserved: 0 }))
      await Promise.all(some.map((data) => tell(db, { organizationId: 'org', type: 'credits.low', data })))
    }
    const begun = performance.now()
    const cpu = process.cpuUsage()
    await sender.start()
    while ((await statusOf(sql)).pending > 0) await sleep(50)
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const { delivered } = await statusOf(sql)
    const { requests, taken, unsigned, outOfSchema } = (await ask({ count: true })) as ReceivedCount
    const lost = deliveries - Math.min(delivered, taken)
    return {
      title: `${deliveries} deliveries to an endpoint that fails half of the time, by one worker`,
      rows: [
        rowOf('deliveries', 'taken', 'deliveries/s', deliveries / seconds),
        rowOf('attempts', 'made', 'attempts/s', requests / seconds),
        rowOf('attempts', 'cpu of the worker', 'ms', (user + system) / 1000 / requests),
      ],
      figures: [
        { what: 'deliveries a second', measured: deliveries / seconds, relation: '≥', target: 500, unit: '/s' },
        { what: 'lost', measured: lost, relation: '≤', target: 0, unit: '' },
        {
          what: 'unsigned, or out of its schema',
          measured: unsigned + outOfSchema,
          relation: '≤',
          target: 0,
          unit: '',
        },
      ],
    }
  } finally {
    await sender.stop()
    poster.close()
    reach.close()
    await close()
    await receiver.stop()
    await database.drop()
  }
}

async function statusOf(sql: Awaited<ReturnType<typeof connectPools>>['sql']) {
  const [row] = await sql<{ pending: number; delivered: number }[]>`
    select count(*) filter (where status = 'pending')::integer as pending,
      count(*) filter (where status = 'delivered')::integer as delivered
    from webhook_deliveries`
  return row ?? { pending: 0, delivered: 0 }
}
