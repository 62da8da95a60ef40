import type { Generator } from './generator.ts'

/** The generators that the document is held to. */
export const generators: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    dependencies: { 'openapi-typescript': '7.13.0', 'openapi-fetch': '0.17.0' },
    command: ({ document }) => ['openapi-typescript', document, '--output', 'client/schema.d.ts'],
  },
  {
    name: 'hey-api',
    dependencies: { '@hey-api/openapi-ts': '0.99.0' },
    command: ({ document }) => ['openapi-ts', '--input', document, '--output', 'client', '--silent'],
  },
  {
    name: 'orval',
    dependencies: { orval: '8.38.0' },
    command: () => ['orval', '--config', 'orval.config.mjs'],
    config: ({ document, baseUrl }) => ({
      file: 'orval.config.mjs',
      content: `export default {
        leadwright: {
          input: '${document}',
          output: { target: 'client/leadwright.ts', client: 'fetch', baseUrl: '${baseUrl}' },
        },
      }`,
    }),
  },
  {
    name: 'kubb',
    dependencies: {
      '@kubb/cli': '4.39.3',
      '@kubb/core': '4.39.3',
      '@kubb/plugin-oas': '4.39.3',
      '@kubb/plugin-ts': '4.39.3',
      '@kubb/plugin-client': '4.39.3',
      axios: '1.21.1',
    },
    command: () => ['kubb', 'generate', '--config', 'kubb.config.mjs'],
    config: ({ document }) => ({
      file: 'kubb.config.mjs',
      content: `
        import { defineConfig } from '@kubb/core'
        import { pluginClient } from '@kubb/plugin-client'
        import { pluginOas } from '@kubb/plugin-oas'
        import { pluginTs } from '@kubb/plugin-ts'
        export default defineConfig({
          input: { path: '${document}' },
          output: { path: 'client' },
          plugins: [pluginOas(), pluginTs(), pluginClient()],
        })`,
    }),
  },
  {
    name: 'swagger-typescript-api',
    dependencies: { 'swagger-typescript-api': '13.13.0' },
    command: ({ document }) => [
      'swagger-typescript-api',
      'generate',
      '--path',
      document,
      '--output',
      'client',
      '--name',
      'api.ts',
      '--disable-throw-on-error',
    ],
  },
]
