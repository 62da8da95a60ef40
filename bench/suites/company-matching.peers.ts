import { createCompanyIndex } from '@leadwright/people-finder'
import Fuse from 'fuse.js'
import type { Company } from './company-matching.data.ts'

/** The best that was found; more is better. */
export interface Hit {
  readonly id: string
  readonly score: number
}

/** Something that finds companies by name. */
export interface Contender {
  readonly name: string
  /** How many questions it is asked: as many as a minute or so allows. */
  readonly questions: number
  find(name: string): Hit | undefined
}

/** What is matched, at the thresholds that were chosen on the training part. */
export function ours(companies: readonly Company[]): Contender {
  const index = createCompanyIndex(companies)
  return {
    name: 'people-finder',
    questions: Number.POSITIVE_INFINITY,
    find: (name) => {
      const match = index.match({ name })
      return match.outcome === 'matched' ? { id: match.company.id, score: match.score } : undefined
    },
  }
}

export function fuse(companies: readonly Company[]): Contender {
  const index = new Fuse(companies, { keys: ['name'], includeScore: true, threshold: 0.4, ignoreLocation: true })
  return {
    name: 'fuse.js',
    questions: 200,
    find: (name) => {
      const [best] = index.search(name, { limit: 1 })
      return best && { id: best.item.id, score: 1 - (best.score ?? 1) }
    },
  }
}

const tokensOf = (name: string): string[] => [...new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]

/** The share of words that two names have in common (Jaccard), by an inverted index. */
export function tokenSets(companies: readonly Company[]): Contender {
  const sizes: number[] = []
  const postings = new Map<string, number[]>()
  for (const [position, { name }] of companies.entries()) {
    const tokens = tokensOf(name)
    sizes.push(tokens.length)
    for (const token of tokens) {
      const found = postings.get(token)
      if (found) found.push(position)
      else postings.set(token, [position])
    }
  }
  return {
    name: 'token sets',
    questions: Number.POSITIVE_INFINITY,
    find: (name) => {
      const tokens = tokensOf(name)
      const shared = new Map<number, number>()
      for (const token of tokens) {
        for (const position of postings.get(token) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1)
      }
      let best: Hit | undefined
      for (const [position, count] of shared) {
        const score = count / (tokens.length + (sizes[position] ?? 0) - count)
        if (!best || score > best.score) best = { id: companies[position]?.id ?? '', score }
      }
      return best
    },
  }
}
