import type { Command } from '../command.ts'
import { completionOf } from './completion.ts'
import { enrich } from './enrich.ts'
import { errors } from './errors.ts'
import { exportList } from './export.ts'
import { importFile } from './import.ts'
import { imports } from './imports.ts'
import { lists } from './lists.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { mcp } from './mcp.ts'
import { scrape } from './scrape.ts'
import { suggestions } from './suggestions.ts'
import { verify } from './verify.ts'
import { whoami } from './whoami.ts'

/** What `leadwright` does, in the order of its help. */
export const commands: readonly Command[] = [
  login,
  logout,
  whoami,
  lists,
  importFile,
  imports,
  suggestions,
  exportList,
  scrape,
  enrich,
  verify,
  mcp,
  errors,
  completionOf(() => commands),
]
