import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ifMatch, unwrap } from '../../../lib/api/client.ts'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { describeProblem } from '../../../lib/describe-problem.ts'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useRequestPage } from '../request-page-context.ts'

/** A message in place, as its markdown. What was typed stays, whatever the desk says. */
export function EditMessage({ message, onDone }: { message: Message; onDone: () => void }) {
  const { t } = useTranslation('request')
  const { conversation } = useRequestPage()
  const [body, setBody] = useState(message.body)
  const [version, setVersion] = useState(message.version)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isBlank = body.trim() === '' && message.files.length === 0

  const save = async () => {
    if (isBlank || isSaving) return
    const path = { requestId: message.requestId, messageId: message.id }
    setSaving(true)
    try {
      const params = { path, header: ifMatch(version) }
      const saved = await unwrap(
        api.PATCH('/api/v1/requests/{requestId}/messages/{messageId}', { params, body: { body } }),
      )
      conversation.take(saved as Message)
      onDone()
    } catch (error) {
      if (asProblem(error).code !== 'stale') return setProblem(describeProblem(error).title)
      const now = await unwrap(api.GET('/api/v1/requests/{requestId}/messages/{messageId}', { params: { path } }))
      setVersion(now.version)
      setProblem(t('conflict.message', { theirs: now.body }))
    } finally {
      setSaving(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void save()
    }
    if (event.key === 'Escape') onDone()
  }
  return (
    <div className="grid gap-2 pt-1">
      <Textarea
        ref={field}
        value={body}
        aria-label={t('editMessage')}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
        className="max-h-96"
      />
      {problem && (
        <p role="alert" className="text-small whitespace-pre-wrap text-sla-late wrap-anywhere">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <Button onClick={() => void save()} pending={isSaving} disabled={isBlank}>
          {t('common:save')}
          <Keys keys="mod+enter" />
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        {isBlank && <span className="text-small text-muted-foreground">{t('composer.blank')}</span>}
      </div>
    </div>
  )
}
