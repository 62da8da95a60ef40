export { documentedErrors, type DocumentedErrors } from './create.ts'
export { toMarkdown, toMarkdownIndex, type PagesOptions } from './markdown.ts'
export type { ShownAs } from './remedies.ts'
export type { CodePage, DocumentedOperation, ExampleAnswer } from './page.ts'
