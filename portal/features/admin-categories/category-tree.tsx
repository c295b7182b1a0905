import type { Category } from '@holdfast/contracts/categories/category.ts'
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowKeys } from '../../components/resource-rows.tsx'
import { Tag } from '../../components/tag.tsx'
import { cn } from '../../lib/cn.ts'
import { Badge } from '../../ui/badge.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import type { Branch } from './build-tree.ts'
import { CategoryMenu } from './category-menu.tsx'

interface TreeProps {
  tree: readonly Branch[]
  /** Shows every branch open: what was found must be seen. */
  isSearched: boolean
  onOpen: (id: string) => void
}

/** Two levels: right and left arrow open and close a category, j and k move, Enter edits. */
export function CategoryTree({ tree, isSearched, onOpen }: TreeProps) {
  const { t } = useTranslation('admin-categories')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  const toggle = (id: string, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA makes a table with levels a treegrid
    <table ref={table} role="treegrid" aria-label={t('title')} className="w-full">
      {tree.map(({ category, children }) => {
        const isOpen = isSearched || !closed.has(category.id)
        return (
          <tbody key={category.id}>
            <CategoryRow
              category={category}
              below={children}
              isOpen={children.length === 0 ? undefined : isOpen}
              onToggle={(open) => toggle(category.id, open)}
              onOpen={onOpen}
            />
            {isOpen &&
              children.map((child) => <CategoryRow key={child.id} category={child} below={[]} onOpen={onOpen} />)}
          </tbody>
        )
      })}
    </table>
  )
}

interface RowProps {
  category: Category
  below: readonly Category[]
  /** `undefined`: there is nothing to open. */
  isOpen?: boolean
  onToggle?: (open: boolean) => void
  onOpen: (id: string) => void
}

function CategoryRow({ category, below, isOpen, onToggle, onOpen }: RowProps) {
  const { t } = useTranslation('admin-categories')
  const isChild = category.parentId !== null
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isOpen === undefined) return
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    if (event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) onToggle?.(true)
    else if (event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) onToggle?.(false)
  }
  return (
    <tr
      aria-level={isChild ? 2 : 1}
      aria-expanded={isOpen}
      className="relative h-9 border-b border-border/60 hover:bg-hover has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:-outline-offset-2 has-[[data-row-link]:focus-visible]:outline-ring max-md:h-12"
    >
      <td className={cn('w-full max-w-0 ps-4 max-md:ps-2', isChild && 'ps-10 max-md:ps-8')}>
        <span className="flex items-center gap-2">
          <Chevron isOpen={isOpen} name={category.name} onToggle={onToggle} />
          <button
            type="button"
            data-row-link
            onClick={() => onOpen(category.id)}
            onKeyDown={onKeyDown}
            className={cn(
              'min-w-0 cursor-pointer truncate text-start outline-none after:absolute after:inset-0 focus-visible:outline-none',
              !isChild && 'font-medium',
              !category.active && 'text-muted-foreground',
            )}
          >
            <bdi>{category.name}</bdi>
          </button>
          {!category.active && <Badge>{t('common:archived')}</Badge>}
          {below.length > 0 && isOpen === false && (
            <span className="text-small whitespace-nowrap text-muted-foreground">
              {t('below', { count: below.length })}
            </span>
          )}
        </span>
      </td>
      <td className="max-md:hidden">
        <SkillTags skills={category.skills} />
      </td>
      <td className="relative z-1 ps-3 pe-4 max-md:pe-2">
        <CategoryMenu category={category} below={below} onOpen={onOpen} />
      </td>
    </tr>
  )
}

const mostTags = 4

function SkillTags({ skills }: { skills: readonly string[] }) {
  const { t } = useTranslation('common')
  const more = skills.length - mostTags
  return (
    <span className="flex justify-end gap-1">
      {skills.slice(0, mostTags).map((skill) => (
        <Tag key={skill} tag={skill} />
      ))}
      {more > 0 && (
        <span className="text-small whitespace-nowrap text-muted-foreground">{t('more', { count: more })}</span>
      )}
    </span>
  )
}

function Chevron({ isOpen, name, onToggle }: Pick<RowProps, 'isOpen' | 'onToggle'> & { name: string }) {
  const { t } = useTranslation('admin-categories')
  if (isOpen === undefined) return <span className="w-6 flex-none max-md:w-8" />
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t(isOpen ? 'close' : 'open', { name })}
      onClick={() => onToggle?.(!isOpen)}
      className={cn(
        'relative z-1 grid size-6 flex-none cursor-pointer place-items-center rounded-sm text-muted-foreground hover:bg-hover hover:text-foreground max-md:size-8',
        focusRing,
      )}
    >
      <ChevronRight
        aria-hidden
        className={cn('size-3.5 transition-transform duration-(--fast)', isOpen ? 'rotate-90' : 'rtl:-scale-x-100')}
      />
    </button>
  )
}
