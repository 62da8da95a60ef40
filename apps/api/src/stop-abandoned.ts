import { stopAbandoned } from './db/embedded.ts'

// Becomes of an embedded database's guard when the process that it guards for is gone: `stop-abandoned <cluster>`.

const [path] = process.argv.slice(2)
if (path !== undefined) await stopAbandoned(path)
