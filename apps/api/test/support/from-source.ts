/** Flags of Node for a script that is run from source, in a process of its own. */
export const fromSource: readonly string[] = [
  '--conditions=@leadwright/source',
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('../../../../scripts/from-source.mjs', import.meta.url).href}`,
]
