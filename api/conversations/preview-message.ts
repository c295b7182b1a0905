import { PreviewedMessage, PreviewMessageBody } from '@holdfast/contracts/conversations/preview-message.ts'
import { renderMarkdown } from '@holdfast/markdown/render-markdown.ts'
import type { App } from '../app-type.ts'

export function previewMessage(app: App): void {
  const schema = {
    summary: 'See what a message will look like',
    description: 'By the same rules as the message itself. Nothing is kept.',
    tags: ['conversation'],
    body: PreviewMessageBody,
    response: { 200: PreviewedMessage },
  }
  app.post('/messages/preview', { schema, config: { permission: 'message:write' } }, (request) => ({
    html: renderMarkdown(request.body.body),
  }))
}
