import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { badgeVariants } from '../ui/badge.tsx'
import { focusRing } from '../ui/surfaces.ts'

/** One tag; with `onRemove` it can be taken away. */
export function Tag({ tag, onRemove, className }: { tag: string; onRemove?: () => void; className?: string }) {
  const { t } = useTranslation('common')
  return (
    <span className={cn(badgeVariants(), onRemove && 'pe-0 max-md:h-8 max-md:text-small', className)}>
      <bdi>{tag}</bdi>
      {onRemove && (
        <button
          type="button"
          aria-label={t('removeTag', { tag })}
          onClick={onRemove}
          className={cn(
            'relative grid size-4 cursor-pointer place-items-center rounded-full hover:text-foreground max-md:size-8 max-md:after:absolute max-md:after:-inset-1.5',
            focusRing,
          )}
        >
          <X aria-hidden className="size-2.5" />
        </button>
      )}
    </span>
  )
}
