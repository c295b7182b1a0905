/** What requesters thought of how they were helped: of about half of what was resolved, and the same each time. */
import type { EndedRequest, PastRating } from '@holdfast/db/seed/demo/ended-requests.ts'
import { Chance } from './chance.ts'

const share = 0.45
const commentShare = 0.55
const minuteMs = 60_000

/** How often each score is given; who waited too long gives less. */
const scores = {
  inTime: { '5': 52, '4': 33, '3': 10, '2': 4, '1': 1 },
  late: { '5': 14, '4': 27, '3': 28, '2': 20, '1': 11 },
}

const comments: Readonly<Record<string, readonly string[]>> = {
  '5': [
    'Fast and friendly, thank you!',
    'Solved on the first try.',
    'I did not expect an answer that soon. Great.',
    'Explained so that I can help myself next time.',
  ],
  '4': [
    'Good help, it only took a second message.',
    'Works again. A word in between would have been nice.',
    'All good.',
  ],
  '3': ['It works, but I had to ask twice.', 'Solved in the end; it took longer than I was told.'],
  '2': ['Nobody told me that it would take until the next day.', 'It came back once before it was really solved.'],
  '1': ['We stood still for half a day because of this.'],
}

/** @param now nobody rates in the future */
export function planRatings(ended: readonly EndedRequest[], now: Date): PastRating[] {
  return ended.flatMap((request) => rate(request, now) ?? [])
}

function rate({ id, externalId, requesterId, endedAt, breached }: EndedRequest, now: Date): PastRating | null {
  const chance = new Chance(6_133 * Number(externalId) + 1)
  if (!chance.happens(share)) return null
  const score = chance.weigh(breached ? scores.late : scores.inTime)
  const comment = chance.happens(commentShare) ? chance.pick(comments[score] ?? []) : null
  const at = new Date(endedAt.getTime() + Math.round(chance.between(5, 240)) * minuteMs)
  return at < now ? { requestId: id, personId: requesterId, score: Number(score), comment, at } : null
}
