/** What stands in the form of a desk, and what is sent of it. */
import type { CreateChatDeskBody } from '@holdfast/contracts/chat/create-desk.ts'
import type { ChatDesk } from '@holdfast/contracts/chat/desk.ts'
import { readOrigins } from './embedding.ts'

const usualColour = '#3d5a80'
const usualChats = 4

export function toValues(desk: ChatDesk | null) {
  return {
    key: desk?.key ?? '',
    name: desk?.name ?? '',
    greeting: desk?.greeting ?? '',
    teamId: desk?.team.id ?? '',
    categoryId: desk?.category?.id ?? '',
    calendarId: desk?.calendar?.id ?? '',
    chatEnabled: desk?.chatEnabled ?? true,
    formEnabled: desk?.formEnabled ?? true,
    chatsPerAgent: (desk?.chatsPerAgent ?? usualChats) as number | null,
    /** One a line. */
    allowedOrigins: (desk?.allowedOrigins ?? []).join('\n'),
    accentColour: desk?.accentColour ?? usualColour,
  }
}

export type DeskValues = ReturnType<typeof toValues>

export function toBody(values: DeskValues): CreateChatDeskBody {
  return {
    ...values,
    name: values.name.trim(),
    key: values.key.trim(),
    categoryId: values.categoryId || null,
    calendarId: values.calendarId || null,
    // Where no number is written, the schema says so.
    chatsPerAgent: values.chatsPerAgent as number,
    allowedOrigins: readOrigins(values.allowedOrigins),
  }
}
