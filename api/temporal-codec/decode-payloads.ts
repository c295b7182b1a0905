import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { codecBodyLimit as bodyLimit, codePayloads, describeCoding } from './code-payloads.ts'

export function decodePayloads(app: App): void {
  const schema = describeCoding('Open payloads of workflows, for the Temporal UI')
  const options = { schema, bodyLimit, config: { permission: 'payload:read' } } as const
  app.post('/temporal/codec/decode', options, (request) =>
    codePayloads(app, callerOf(request), request.headers['x-namespace'], request.body.payloads, 'open'),
  )
}
