import { Marked } from 'marked'
import { escapeHtml } from '../escape-html.ts'

/** A page as HTML, with the text of its first heading. */
export interface RenderedPage {
  readonly title: string
  readonly html: string
}

/** The address under which a Markdown file of the repository is served, as `/docs/errors` for `/docs/errors/README.md`. */
export const servedPath = (file: string): string => file.replace(/(?:\/README)?\.md(?=#|$)/, '')

/**
 * Renders a Markdown file of ours. Links to other files become links to their pages, headings can be linked to, and what
 * may be wider than a phone scrolls by itself, also from the keyboard.
 * @param file absolute path within the repository, as `/docs/guides/errors.md`
 */
export function renderMarkdown(text: string, file: string): RenderedPage {
  let title = ''
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens)
        const plain = this.parser.parseInline(tokens, this.parser.textRenderer)
        if (depth === 1) title ||= plain
        return `<h${depth} id="${slugOf(plain)}">${html}</h${depth}>\n`
      },
      link({ href, tokens }) {
        return `<a href="${escapeHtml(targetOf(href, file))}">${this.parser.parseInline(tokens)}</a>`
      },
      table(token) {
        const { header, rows } = token
        const row = (cells: typeof header, tag: string): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>\n`
        const body = rows.map((cells) => row(cells, 'td')).join('')
        return `<div class="wide" tabindex="0" role="group" aria-label="Table"><table>\n<thead>${row(header, 'th')}</thead>\n<tbody>${body}</tbody>\n</table></div>\n`
      },
      code({ text: code }) {
        return `<pre tabindex="0" role="group" aria-label="Example"><code>${escapeHtml(code)}</code></pre>\n`
      },
    },
  })
  const html = marked.parse(text, { async: false })
  return { title, html }
}

/** Where a link of a file leads once the files are served. */
const targetOf = (href: string, file: string): string => {
  if (/^[a-z]+:|^[#/]/.test(href)) return href
  const { pathname, hash } = new URL(href, `file://${file}`)
  return servedPath(pathname) + hash
}

/** As GitHub makes them, so that links work in both places. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
