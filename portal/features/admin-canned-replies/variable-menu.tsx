import { cannedReplyVariables } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { Braces } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../ui/dropdown-menu.tsx'
import { useSamples } from './use-samples.ts'

/** What is filled in when a reply is used; chosen, it is put where the cursor is. */
export function VariableMenu({ onInsert }: { onInsert: (variable: string) => void }) {
  const { t } = useTranslation('admin-canned-replies')
  const samples = useSamples()
  const chosen = useRef<string | null>(null)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm">
          <Braces aria-hidden />
          {t('variables')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="end"
        // The focus goes on to the text, where the variable is.
        onCloseAutoFocus={(event) => {
          if (chosen.current === null) return
          event.preventDefault()
          onInsert(chosen.current)
          chosen.current = null
        }}
      >
        {cannedReplyVariables.map((variable) => (
          <DropdownMenuItem
            key={variable}
            onSelect={() => {
              chosen.current = variable
            }}
          >
            <span className="grid py-0.5">
              <span>{t(`variable.${variable.replace('.', '_')}`)}</span>
              <span className="max-w-64 truncate text-small text-muted-foreground">
                <span className="code">{`{{${variable}}}`}</span> · <bdi>{samples[variable]}</bdi>
              </span>
            </span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
