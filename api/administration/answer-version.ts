import type { FastifyReply } from 'fastify'
import { formatEtag } from '../http/etag.ts'

/** Answers something with the version by which it can be edited. */
export function answerVersion<Shown extends { readonly version: number }>(reply: FastifyReply, shown: Shown): Shown {
  reply.header('etag', formatEtag(shown.version))
  return shown
}

/** A short list, whole. */
export function wholeList<Item>(items: Item[]): { items: Item[]; nextCursor: null } {
  return { items, nextCursor: null }
}
