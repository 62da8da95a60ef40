// Written by `pnpm generate` from packages/sdk/package.json; edit that instead.

export const version = '0.0.0'
