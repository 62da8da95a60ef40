export { maxCsvBytes, maxFileBytes } from './bounds.ts'
export {
  encodings,
  Refused,
  saveAsText,
  unreadable,
  type Choice,
  type Converted,
  type Reading,
  type Refusal,
  type Sheet,
  type WorkbookFormat,
} from './conversion.ts'
export { NotLoaded } from './loaded.ts'
export { readFile } from './read-file.ts'
