import { enableCompileCache, registerHooks } from 'node:module'

// Before whatever runs from source, which several hundred processes of the suite do: it makes them start in half the time.

// Types are taken out of a file once, instead of by each process.
enableCompileCache()

// Node reads the manifest of a package again for each file of it that it resolves, and drizzle-orm's is of 180 kB: 500 imports
// took five seconds of a processor. There is one version of it here.
const inside = /\/node_modules\/drizzle-orm\/.*\.js$/
const entries = new Map()

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier.startsWith('.') && inside.test(context.parentURL ?? '')) {
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
    }
    if (!/^drizzle-orm(\/|$)/.test(specifier)) return nextResolve(specifier, context)
    const known = entries.get(specifier) ?? nextResolve(specifier, context)
    entries.set(specifier, known)
    return { ...known, shortCircuit: true }
  },
})
