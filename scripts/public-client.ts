import { createClient } from '@hey-api/openapi-ts'

// Generates a TypeScript client as a stranger would: `public-client.ts <openapi.json> <folder>`. Here because this package
// has a TypeScript with a compiler API, which generators need.

const [input = '', output = ''] = process.argv.slice(2)

await createClient({
  input,
  output,
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
  logs: { level: 'silent', file: false },
})
