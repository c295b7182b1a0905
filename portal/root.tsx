import { QueryClientProvider } from '@tanstack/react-query'
import { Direction } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './lib/query/client.ts'
import { router } from './router.ts'
import { TooltipProvider } from './ui/tooltip.tsx'

/** What every page lives in. */
export function Root() {
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queryClient}>
      <Direction.Provider dir={i18n.dir()}>
        <TooltipProvider delayDuration={400}>
          <RouterProvider router={router} />
        </TooltipProvider>
      </Direction.Provider>
    </QueryClientProvider>
  )
}
