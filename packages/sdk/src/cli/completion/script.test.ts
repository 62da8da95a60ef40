import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { commands } from '../commands/index.ts'
import { scriptOf } from './script.ts'

/** What bash offers where somebody presses Tab behind some words. */
function offered(...words: readonly string[]): string[] {
  const press = `
COMP_WORDS=(leadwright ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_leadwright
printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['--norc', '-c', scriptOf('bash', commands) + press], { encoding: 'utf8' })
  return out.split('\n').filter((line) => line !== '')
}

test('bash completes commands, options, their values and codes', () => {
  expect(offered('ver')).toEqual(['verify'])
  expect(offered('')).toContain('completion')
  expect(offered('verify', '--re')).toEqual(['--reuse-days'])
  expect(offered('verify', 'leads.csv', '-')).toEqual(expect.arrayContaining(['--output', '-o', '--yes', '--json']))
  expect(offered('export', 'list_1', '--separator', 's')).toEqual(['semicolon'])
  expect(offered('import', 'leads.csv', '--encoding', 'shift')).toEqual(['shift_jis'])
  expect(offered('errors', 'JOB_N')).toEqual(['JOB_NOT_FOUND'])
})

test('bash is left to complete the names of files', () => {
  expect(offered('verify', 'le')).toEqual([])
  expect(offered('verify', 'leads.csv', '-o', 'le')).toEqual([])
})

test.each(['bash', 'zsh', 'fish'] as const)('%s is told of each option of each command', (shell) => {
  const script = scriptOf(shell, commands)
  for (const { name, options } of commands) {
    expect(script).toContain(name)
    for (const option of Object.keys(options))
      expect(script).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`)
  }
})
