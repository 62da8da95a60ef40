import { readFileSync } from 'node:fs'

type Source = Record<string, string | undefined>

/**
 * The environment with the secrets that it names files for: `AUTH_SECRET_FILE` is where `AUTH_SECRET` is. Line ends and
 * spaces around a secret do not belong to it.
 * @returns the values, and what is wrong by the variable's name; never what a file holds
 */
export function withFiles(
  source: Source,
  names: readonly string[],
): { readonly values: Source; readonly problems: readonly (readonly [string, string])[] } {
  const values = { ...source }
  const problems: (readonly [string, string])[] = []
  for (const name of names) {
    const fileVariable = `${name}_FILE`
    const path = source[fileVariable]?.trim() ?? ''
    if (path === '') continue
    if ((source[name]?.trim() ?? '') !== '') {
      problems.push([name, `is given twice, also by ${fileVariable}`])
      continue
    }
    const text = read(path)
    if (text instanceof Error) problems.push([name, `can't be read from the file of ${fileVariable} (${codeOf(text)})`])
    else if (text === '') problems.push([name, `is not in the file of ${fileVariable}, which is empty`])
    else values[name] = text
  }
  return { values, problems }
}

function read(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    return error as Error
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name)
