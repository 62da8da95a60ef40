import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What was compiled at the last start is taken again. It is kept where the secret is, too: whoever could write there
// could have this process run anything, so it must not be a folder for temporary files that others share.
const dataDir = process.env['DATA_DIR'] ?? '.data'
if (existsSync(dataDir)) enableCompileCache(join(dataDir, 'compile-cache'))

await import('./product.ts')
