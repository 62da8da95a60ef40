import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['LEADWRIGHT_API'] ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, generatedRouteTree: './src/generated/routes.ts' }),
    react(),
    tailwindcss(),
  ],
  // The contract is consumed as source, as everywhere in the workspace.
  resolve: { conditions: ['@leadwright/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: Object.fromEntries(['/trpc', '/api', '/v1', '/test-checkout'].map((path) => [path, api])) },
})
