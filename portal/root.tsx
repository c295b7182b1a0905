import { QueryClientProvider } from '@tanstack/react-query'
import * as Direction from 'radix-ui/direction'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './lib/query/client.ts'
import type { createRouter } from './router.ts'

/** What every page lives in. */
export function Root({ router }: { router: ReturnType<typeof createRouter> }) {
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queryClient}>
      <Direction.Provider dir={i18n.dir()}>
        <RouterProvider router={router} />
      </Direction.Provider>
    </QueryClientProvider>
  )
}
