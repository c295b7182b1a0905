import { AtSign, Bold, Code, Eye, Link2, List, type LucideIcon, Paperclip, Pencil } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { makeLink, replaceStretch, toggleCode, toggleList, toggleMarks } from './markdown-edit.ts'
import type { Apply } from './use-editor.ts'

interface ToolbarProps {
  readonly apply: Apply
  readonly isPreview: boolean
  readonly onPreview: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ReactNode
}

/** Markdown for who does not know it, files, names, and how it will look. */
export function Toolbar({ apply, isPreview, onPreview, onFiles, children }: ToolbarProps) {
  const { t } = useTranslation('request')
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div role="toolbar" aria-label={t('composer.toolbar')} className="flex flex-wrap items-center gap-0.5 max-md:gap-0">
      {!isPreview && (
        <>
          <Tool
            label={t('composer.bold')}
            icon={Bold}
            keys={['⌘', 'B']}
            onClick={() => apply((at) => toggleMarks(at, '**'))}
          />
          <Tool label={t('composer.list')} icon={List} onClick={() => apply(toggleList)} />
          <Tool label={t('composer.code')} icon={Code} keys={['⌘', 'E']} onClick={() => apply(toggleCode)} />
          <Tool
            label={t('composer.link')}
            icon={Link2}
            keys={['⌘', '⇧', 'K']}
            onClick={() => apply((at) => makeLink(at, t('composer.linkWords')))}
          />
          <Tool label={t('composer.attach')} icon={Paperclip} onClick={() => picker.current?.click()} />
          <Tool
            label={t('composer.mention')}
            icon={AtSign}
            onClick={() => apply(({ text, from, to }) => replaceStretch(text, from, to, '@'))}
          />
        </>
      )}
      <Tool
        label={isPreview ? t('composer.write') : t('composer.preview')}
        icon={isPreview ? Pencil : Eye}
        isPressed={isPreview}
        onClick={onPreview}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {children}
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: readonly string[]
  readonly isPressed?: boolean
  readonly onClick: () => void
}

function Tool({ label, icon: Icon, keys, isPressed, onClick }: ToolProps) {
  return (
    <Hint label={label} keys={keys}>
      <Button
        variant="ghost"
        size="icon"
        aria-label={label}
        aria-pressed={isPressed}
        // The selection stays where it is.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        <Icon aria-hidden />
      </Button>
    </Hint>
  )
}
