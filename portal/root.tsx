import { QueryClientProvider } from '@tanstack/react-query'
import * as Direction from 'radix-ui/direction'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './lib/query/client.ts'
import { router } from './router.ts'

/** What every page lives in. */
export function Root() {
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queryClient}>
      <Direction.Provider dir={i18n.dir()}>
        <RouterProvider router={router} />
      </Direction.Provider>
    </QueryClientProvider>
  )
}
