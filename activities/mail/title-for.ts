import type { Recipient } from '@holdfast/db/mail/queries.ts'
import type { Words } from './words/index.ts'

/**
 * @returns what a mail calls a request. Whoever typed the address of a visitor also chose the title: it would carry any
 * stranger's words, under our name, to anybody.
 */
export function titleFor(recipient: Recipient, title: string, words: Words): string {
  return recipient.isVisitor ? words.yourRequest : title
}
