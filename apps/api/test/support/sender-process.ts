import { pino } from 'pino'
import { connectPools } from '../../src/db/client.ts'
import { roomFor } from '../../src/db/room.ts'
import { createPoster } from '../../src/domains/webhooks/deliver/post.ts'
import { createWebhookSender } from '../../src/domains/webhooks/deliver/sender.ts'
import { createReach } from '../../src/domains/webhooks/reach.ts'
import { createVault } from '../../src/domains/webhooks/secrets.ts'

// A process of its own that calls webhooks, for tests that kill it. Says that it is ready; stops on SIGTERM.

const { databaseUrl, secret, retryDelays } = JSON.parse(process.argv[2] ?? '') as {
  readonly databaseUrl: string
  readonly secret: string
  readonly retryDelays?: readonly number[]
}
const room = roomFor('worker')
const connection = await connectPools(databaseUrl, room, room)
const reach = createReach({ allowPrivateNetwork: true, allowPlain: true })
const poster = createPoster(reach, 'Leadwright/1.0')
const sender = createWebhookSender({
  ...connection,
  poster,
  vault: createVault(secret),
  log: pino({ level: 'silent' }),
  retryDelays,
})
await sender.start()
const stop = async (): Promise<void> => {
  await sender.stop()
  poster.close()
  reach.close()
  await connection.close()
}
process.once('SIGTERM', () => void stop())
process.stdout.write('ready\n')
