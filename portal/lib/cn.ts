import { type ClassValue, clsx } from 'clsx'
import { createTailwindMerge } from 'tailwind-merge'
import { classGroups, conflictingGroups } from './class-groups.ts'

const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups,
  conflictingClassGroups: conflictingGroups,
  conflictingClassGroupModifiers: { fontSize: ['leading'] },
  orderSensitiveModifiers: ['*', '**', 'after', 'before'],
}))

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs))
}
