import { useTranslation } from 'react-i18next'
import { useScopes } from '../lib/shortcuts.ts'
import { Dialog, DialogBody, DialogContent, DialogHeader, DialogTitle } from '../ui/dialog.tsx'
import { Keys } from './keys.tsx'

/** `?`: every key that does something on this page. */
export function ShortcutsDialog({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('shell')
  const scopes = useScopes()
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent className="w-[720px]" aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{t('shortcuts.title')}</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <div className="gap-x-8 pb-2 md:columns-2">
            {scopes
              .toReversed()
              .filter(({ shortcuts }) => shortcuts.some(({ hidden }) => !hidden))
              .map((scope) => (
                <section key={scope.id} className="mb-5 break-inside-avoid">
                  <h3 className="mb-1 text-small font-medium text-muted-foreground">{scope.title}</h3>
                  <dl>
                    {scope.shortcuts
                      .filter(({ hidden }) => !hidden)
                      .map(({ keys, label }) => (
                        <div key={keys} className="flex items-center gap-3 border-b py-1 last:border-b-0">
                          <dt className="min-w-0 flex-1">{label}</dt>
                          <dd>
                            <Keys keys={keys} />
                          </dd>
                        </div>
                      ))}
                  </dl>
                </section>
              ))}
          </div>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
