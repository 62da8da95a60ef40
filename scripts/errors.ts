// The command of the contract: `pnpm errors check`, `list`, `show`, `conformance`. Filled by packages/errors/src/cli.
