import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env['LEADWRIGHT_API'] ?? 'http://localhost:3000'

/** The part of the font that every page of this app is written in. */
const latin = /assets\/inter-latin-wght-normal-[\w-]+\.woff2$/

/**
 * A font that comes late is used from the next page on: swapping it in moves what somebody already reads. So that it does
 * not come late, it is fetched with the script rather than once there is text: browsers hold the first paint back for a
 * preloaded font that is optional.
 */
const steadyFonts: Plugin = {
  name: 'steady-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replaceAll('font-display: swap', 'font-display: optional') : undefined,
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      if (bundle === undefined) return [] // the development server has no files with names of their own
      const file = Object.keys(bundle).find((name) => latin.test(name))
      if (file === undefined) throw new Error('The font is not where it was')
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true }
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' }]
    },
  },
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
  // What only some files need is a part of the worker that is fetched when one comes.
  worker: { format: 'es' },
  server: { proxy: Object.fromEntries(['/trpc', '/api', '/v1', '/test-checkout'].map((path) => [path, api])) },
})
