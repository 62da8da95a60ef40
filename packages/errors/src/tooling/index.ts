// What the repository's own scripts derive from the contract, and what the command is made of.

export { factsSource } from '../client/derive.ts'
