import { pino } from 'pino'
import { startTestWorker, type WorkerOptions } from './worker.ts'

// A worker in a process of its own, for tests that kill it. Logs, and says that it is ready; stops on SIGTERM.

const options = JSON.parse(process.argv[2] ?? '') as WorkerOptions
const log = pino()
// As the product does.
process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was rejected and nobody looked'))
const worker = await startTestWorker({ ...options, log })
process.once('SIGTERM', () => void worker.stop())
process.stdout.write('{"ready":true}\n')
