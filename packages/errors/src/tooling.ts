// For the repository's own scripts.

export { errorsConfig } from './cli/config.ts'
