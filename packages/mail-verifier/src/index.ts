export { parseAddress } from './address/parse.ts'
