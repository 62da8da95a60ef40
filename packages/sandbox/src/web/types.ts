import type { IncomingMessage, ServerResponse } from 'node:http'

/** A website: its pages by path (and query, where that matters), or a function that answers for itself. */
export type Website = WebsitePages | WebsiteHandler

/** `{ '/': '<h1>Hello</h1>', '/team?page=2': … }`. Every other path is 404, `/robots.txt` too. */
export type WebsitePages = Readonly<Record<string, WebPage>>

/** Answers a request of any method and path. What it throws, or rejects with, is answered 500. */
export type WebsiteHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** A page; a string is HTML in UTF-8. */
export type WebPage =
  | string
  | {
      /** Default 200. */
      readonly status?: number
      /** Default `content-type: text/html; charset=utf-8`. */
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }

/** What is counted of a website, since the start. `www.` is a host of its own. */
export interface WebHostStats {
  readonly requests: number
  readonly openRequests: number
  readonly maxOpenRequests: number
  /** The least time between the arrivals of two requests, in milliseconds; absent before there were two. */
  readonly shortestIntervalMs?: number
  /** By path, without the query; what was not found is left out. */
  readonly requestsByPath: Readonly<Record<string, number>>
}
