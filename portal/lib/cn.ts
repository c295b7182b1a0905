import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Without this, tailwind-merge takes `text-small` for a colour and drops it before `text-muted-foreground`. */
const merge = extendTailwindMerge({
  extend: {
    theme: { text: ['micro', 'small', 'base', 'read', 'title', 'page', 'figure', 'display'], shadow: ['float'] },
  },
})

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs))
}
