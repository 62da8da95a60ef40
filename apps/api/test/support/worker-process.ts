import { pino } from 'pino'
import { startTestWorker, type WorkerOptions } from './worker.ts'

// A worker in a process of its own, for tests that kill it. Logs, and says that it is ready; stops on SIGTERM.

const options = JSON.parse(process.argv[2] ?? '') as WorkerOptions
const worker = await startTestWorker({ ...options, log: pino() })
process.once('SIGTERM', () => void worker.stop())
process.stdout.write('{"ready":true}\n')
