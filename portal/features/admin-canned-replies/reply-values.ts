/** What stands in the form of a canned reply, and what is sent of it. */
import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import type { CreateCannedReplyBody } from '@holdfast/contracts/canned-replies/create-canned-reply.ts'
import type { EditCannedReplyBody } from '@holdfast/contracts/canned-replies/edit-canned-reply.ts'

/** @param shares whether a new one is for everybody, as those want it who manage them */
export function toValues(reply: CannedReply | null, shares: boolean) {
  return {
    title: reply?.title ?? '',
    shortcut: reply?.shortcut ?? '',
    body: reply?.body ?? '',
    shared: reply?.shared ?? shares,
    teamId: reply?.team?.id ?? '',
  }
}

export type ReplyValues = ReturnType<typeof toValues>

/** Whose it is stays as it was made. A shortcut is often written as it is typed. */
export function toBody(values: ReplyValues, isNew: boolean): CreateCannedReplyBody | EditCannedReplyBody {
  const { title, body, shared } = values
  const teamId = shared && values.teamId !== '' ? values.teamId : null
  const words = { title: title.trim(), shortcut: values.shortcut.trim().replace(/^\//, ''), body, teamId }
  return isNew ? { ...words, shared } : words
}
