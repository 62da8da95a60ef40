const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML and in attributes within double quotes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char)

/** A JSON-LD block. */
export const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`

/** What stands in a page besides its frame. */
export interface Content {
  readonly title: string
  readonly body: string
  /** Goes into `<head>`. */
  readonly head?: string
}
