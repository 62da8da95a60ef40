export { catalogJson, schemaJson } from './json.ts'
export { toMarkdown, toMarkdownIndex } from './markdown.ts'
export { codePage, type CodePage, type DocumentedOperation, type ExampleAnswer } from './page.ts'
