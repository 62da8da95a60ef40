import { expect, it } from 'vitest'
import { renderMarkdown, servedPath } from './markdown.ts'

const html = (text: string): string => renderMarkdown(text, '/docs/errors/README.md').html

it('leads links between files to the pages that they become, and leaves others alone', () => {
  expect(html('[a](JOB_NOT_FOUND.md)')).toContain('href="/docs/errors/JOB_NOT_FOUND"')
  expect(html('[a](../guides/errors.md#languages)')).toContain('href="/docs/guides/errors#languages"')
  expect(html('[a](README.md)')).toContain('href="/docs/errors"')
  expect(html('[a](/reference)')).toContain('href="/reference"')
  expect(html('[a](https://example.com/x.md)')).toContain('href="https://example.com/x.md"')
  expect(html('[a](#here)')).toContain('href="#here"')
  expect(servedPath('/docs/README.md')).toBe('/docs')
})

it('escapes code, cells and addresses', () => {
  expect(html('```json\n{"a": "<b>"}\n```')).toContain('{&quot;a&quot;: &quot;&lt;b&gt;&quot;}')
  expect(html('| a |\n| --- |\n| `<b>` \\| `c` |')).toContain('<code>&lt;b&gt;</code> | <code>c</code>')
  expect(html('[a](<https://example.com/"onclick=x>)')).toContain('href="https://example.com/&quot;onclick=x"')
})

it('takes its title from the first heading, and lets headings be linked to', () => {
  const page = renderMarkdown('# Problem details (RFC `9457`)\n\n# Second', '/docs/guides/errors.md')
  expect(page.title).toBe('Problem details (RFC 9457)')
  expect(page.html).toContain('<h1 id="problem-details-rfc-9457">')
})
