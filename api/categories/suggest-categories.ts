import { CategorySuggestions, SuggestCategoriesBody } from '@holdfast/contracts/categories/suggest-categories.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { listCategoryRows } from '@holdfast/db/categories/queries.ts'
import { listRareHits, listRecentHits } from '@holdfast/db/categories/similar-requests.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { type Similar, type Suggestion, weighSimilar } from './weigh-similar.ts'
import { wordsOf } from './words-of.ts'

/** What is usual at a desk is seen in so many of its newest requests. */
const recentRequests = 1_000
/** The words looked for in all requests are, together, in no more than this share of them: so few are read. */
const rareShare = 0.03
const rareRequests = 300

export function suggestCategories(app: App): void {
  const schema = {
    summary: 'Suggest a category for what somebody is writing',
    description: 'Learnt from where this desk filed requests that read alike. Empty when that says too little.',
    tags: ['support'],
    body: SuggestCategoriesBody,
    response: { 200: CategorySuggestions },
  }
  app.post('/support/categories/suggest', { schema, config: { permission: 'request:create' } }, async (request) => {
    const caller = callerOf(request)
    const { title, description = '' } = request.body
    const words = wordsOf(title, description)
    const found = words.length === 0 ? [] : await app.db.tenant(caller.orgId, (tx) => suggest(tx, words))
    return { items: found.map((suggestion) => presentSuggestion(suggestion, isAgent(caller.role))) }
  })
}

async function suggest(tx: Tx, words: readonly string[]): Promise<Suggestion[]> {
  const recent = await listRecentHits(tx, words, recentRequests)
  const rare = rareWords(recent, words)
  const found = rare.length === 0 ? [] : await listRareHits(tx, words, rare, rareRequests)
  const rows = await listCategoryRows(tx, { archived: false })
  const active = new Set(rows.map(({ id }) => id))
  const keepActive = (similar: readonly Similar[]) => similar.map((row) => withoutArchived(row, active))
  return weighSimilar(keepActive(recent), keepActive(found), words.length)
}

/** The rarest first, until they would be too many together; all of them at a desk that is new. */
function rareWords(recent: readonly Similar[], words: readonly string[]): string[] {
  const counted = words
    .map((word, place) => ({ word, count: recent.filter(({ hits }) => hits.includes(place)).length }))
    .sort((one, other) => one.count - other.count)
  let together = 0
  return counted.flatMap(({ word, count }) => {
    together += count
    return together <= recent.length * rareShare ? [word] : []
  })
}

/** What is archived cannot be chosen any more. */
function withoutArchived(row: Similar, active: ReadonlySet<string>): Similar {
  const isActive = row.categoryId !== null && active.has(row.categoryId)
  const hasSubcategory = isActive && row.subcategoryId !== null && active.has(row.subcategoryId)
  return {
    ...row,
    categoryId: isActive ? row.categoryId : null,
    subcategoryId: hasSubcategory ? row.subcategoryId : null,
  }
}

/**
 * A requester could ask for words of others' requests, so they are told neither how many there are nor, by a score
 * that moves with each, whether there is one.
 */
function presentSuggestion({ categoryId, subcategoryId, score, similarRequests }: Suggestion, forAgents: boolean) {
  return {
    categoryId,
    subcategoryId,
    score: forAgents ? Math.round(score * 100) / 100 : Math.round(score * 10) / 10,
    because: forAgents ? { similarRequests } : null,
  }
}
