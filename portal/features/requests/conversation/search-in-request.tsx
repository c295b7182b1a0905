import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lazily } from '../../../lib/later.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useMenu } from '../use-menu.ts'

const SearchHits = lazily(async () => (await import('./search-hits.tsx')).SearchHits)

/** Finds words in what was said here, and leads to them. */
export function SearchInRequest() {
  const { t } = useTranslation('request')
  const menu = useMenu('search')
  return (
    <Popover {...menu} modal>
      <Hint label={t('searchHere')} keys={['/']}>
        <PopoverTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('searchHere')}>
            <Search aria-hidden />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent align="end" className="w-96 p-0">
        <SearchHits onChosen={() => menu.onOpenChange(false)} />
      </PopoverContent>
    </Popover>
  )
}
