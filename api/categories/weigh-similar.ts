/** Where requests that read alike were filed, as far as that says something. Pure, so that it can be tried on examples. */

/** A request of the desk, with the words of the text that it has, by their index. */
export interface Similar {
  readonly id: string
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  readonly hits: readonly number[]
}

export interface Suggestion {
  readonly categoryId: string
  readonly subcategoryId: string | null
  /** Its share among similar requests, weighted by how similar they are. */
  readonly score: number
  readonly similarRequests: number
}

/** So much of what the text says, by the weight of its words, has to be in a request that counts as similar. */
const leastSimilarity = 0.34
/** Where some are much alike, others that are only somewhat alike do not count. */
const nearness = 0.6
/** Fewer are no habit of the desk. */
const leastRequests = 3
const leastShare = 0.3
/** How much oftener than usual it has to be there, so that the desk's commonest category is no answer to everything. */
const leastLift = 1.25
const mostSuggestions = 3

/** @returns how much each word tells: rare ones much, one that nobody has ever used nothing */
export function weighWords(recent: readonly Similar[], found: readonly Similar[], words: number): number[] {
  const count = (rows: readonly Similar[], word: number) => rows.filter(({ hits }) => hits.includes(word)).length
  return Array.from({ length: words }, (_, word) => {
    const isKnown = count(recent, word) + count(found, word) > 0
    return isKnown ? Math.log(1 + recent.length / (count(recent, word) + 0.5)) : 0
  })
}

/**
 * @param recent the newest requests of the desk, with or without hits: they say what is usual
 * @param found older ones that have a rare word of the text
 * @returns at most three, the likeliest first; none when that would be a guess
 */
export function weighSimilar(recent: readonly Similar[], found: readonly Similar[], words: number): Suggestion[] {
  const weights = weighWords(recent, found, words)
  const all = new Map([...found, ...recent].map((row) => [row.id, row]))
  const near = nearest(
    [...all.values()]
      .filter(({ categoryId }) => categoryId !== null)
      .map((row) => ({ row, similarity: similarityOf(row, weights) })),
  )
  const total = sum(near.map(({ similarity }) => similarity ** 2))
  const groups = Map.groupBy(near, ({ row }) => row.categoryId ?? '')
  return [...groups]
    .map(([categoryId, members]) => ({
      categoryId,
      subcategoryId: commonSubcategory(members),
      score: sum(members.map(({ similarity }) => similarity ** 2)) / total,
      similarRequests: members.length,
    }))
    .filter(({ categoryId, score, similarRequests }) => {
      const needed = Math.max(leastShare, Math.min(0.95, leastLift * usualShare(recent, categoryId)))
      return similarRequests >= leastRequests && score >= needed
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSuggestions)
}

interface Measured {
  readonly row: Similar
  readonly similarity: number
}

function nearest(measured: readonly Measured[]): Measured[] {
  const best = measured.reduce((most, { similarity }) => Math.max(most, similarity), 0)
  const least = Math.max(leastSimilarity, nearness * best)
  return measured.filter(({ similarity }) => similarity >= least)
}

function similarityOf({ hits }: Similar, weights: readonly number[]): number {
  const total = sum(weights)
  return total === 0 ? 0 : sum(hits.map((word) => weights[word] ?? 0)) / total
}

/** @returns the subcategory of more than half of them, if there is one */
function commonSubcategory(members: readonly Measured[]): string | null {
  const counted = Map.groupBy(members, ({ row }) => row.subcategoryId)
  const [commonest] = [...counted].sort(([, one], [, other]) => other.length - one.length)
  return commonest && commonest[1].length * 2 > members.length ? commonest[0] : null
}

function usualShare(recent: readonly Similar[], categoryId: string): number {
  const filed = recent.filter((row) => row.categoryId !== null)
  return filed.length === 0 ? 0 : filed.filter((row) => row.categoryId === categoryId).length / filed.length
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
