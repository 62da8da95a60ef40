import { contract } from '@leadwright/errors'
import { codePage, toMarkdown, toMarkdownIndex } from '@leadwright/errors/docs'
import { operations } from '../operations.ts'
import type { Artefact } from './artefact.ts'

/** A page a code, and their index. */
export const docsFiles: readonly Artefact[] = [
  {
    path: 'docs/errors/README.md',
    content: () => toMarkdownIndex(contract.codes.toSorted().map((code) => codePage(code, 'en', []))),
  },
  ...contract.codes.map((code) => ({
    path: `docs/errors/${code}.md`,
    content: async () => toMarkdown(codePage(code, 'en', await operations())),
  })),
]
