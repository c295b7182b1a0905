/** A person who came here as to a page is not left in front of a problem in JSON. */
import { negotiateProblem } from '@holdfast/contracts/auth/negotiate.ts'
import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'

export function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false
}

/** @returns the page for signing in, told behind the `#`, as all that is for the page alone */
export function pathAfterFailure(to: string | undefined): string {
  const told = new URLSearchParams({ problem: negotiateProblem, ...(to !== undefined && { to }) })
  return `${signInPaths.signIn}#${told.toString()}`
}

/** Shown only by a browser that has no ticket, or shows none to this address; it goes on by itself. */
export function sendNoTicketPage(reply: FastifyReply, to: string | undefined): FastifyReply {
  // Nothing in it needs to be escaped for HTML but this.
  const path = pathAfterFailure(to).replaceAll('&', '&amp;')
  return reply
    .code(401)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${path}">` +
        `<title>Signing in</title><p>Your browser showed no Windows ticket. <a href="${path}">Sign in another way</a>.`,
    )
}
