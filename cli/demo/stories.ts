/** What people write to a service desk; made up for this project. `{…}` is filled from `details`. */
import type { Priority, RequestType, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import { applicationStories } from './stories-applications.ts'
import { deviceStories } from './stories-devices.ts'
import { networkStories } from './stories-network.ts'

export interface Story {
  /** Category and subcategory. */
  readonly place: `${string}/${string}`
  readonly type: RequestType
  readonly priority: Priority
  readonly title: string
  readonly text: string
  /** What the agent asks or says first, in public. */
  readonly reply: string
  readonly answer: string
  readonly note: string
  readonly wait: { readonly reason: WaitReason; readonly note: string }
  readonly resolution: { readonly code: string; readonly text: string }
}

export const details = {
  room: ['2.14', '3.07', 'Alster', 'Spree', 'Havel', '4.21'],
  printer: ['PR-204', 'PR-117', 'PR-330', 'PR-015'],
  device: ['LT-4471', 'LT-2093', 'LT-5516', 'LT-3308'],
  system: ['the ERP', 'the time sheet', 'the purchasing portal', 'the quality database'],
  report: ['open orders', 'monthly close', 'stock by site', 'overdue invoices'],
  day: ['Monday', 'this morning', 'yesterday afternoon', 'the last update'],
  site: ['Hamburg', 'Vienna', 'Berlin', 'the warehouse in Vienna'],
  name: ['Jule', 'Marek', 'Anouk', 'Tariq', 'Lena'],
} as const

/** What an agent says when the requester has answered. */
export const thanks = [
  'Thank you, that helps. We take care of it.',
  'Thanks! That is what was missing, we go on with it.',
  'Thank you. We will tell you as soon as there is news.',
] as const

export const stories: readonly Story[] = [...deviceStories, ...networkStories, ...applicationStories]
