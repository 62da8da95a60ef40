import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env['LEADWRIGHT_API'] ?? 'http://localhost:3000'

/** A font that comes late is used from the next page on: swapping it in moves what somebody already reads. */
const steadyFonts: Plugin = {
  name: 'steady-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replaceAll('font-display: swap', 'font-display: optional') : undefined,
}

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, generatedRouteTree: './src/generated/routes.ts' }),
    react(),
    steadyFonts,
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
