/** The pages that are looked at, by whom, and what is done before the picture is taken. */
import type { Page } from 'playwright-core'

export interface Shot {
  readonly name: string
  /** Where it is; a function is asked once the desk is filled. */
  readonly path: string
  /** Of the sample organization; nobody for pages in front of the sign-in. */
  readonly as?: 'requester' | 'technician' | 'supervisor' | 'admin'
  /** Beyond light, dark and phone. */
  readonly rightToLeft?: boolean
  readonly before?: (page: Page) => Promise<void>
  /** Whether that is done on a phone too, where keys and peeks are not. */
  readonly beforeOnPhone?: boolean
}

const firstRow = (page: Page) => page.locator('[data-row]').first()

export const shots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'queue', path: '/queue', as: 'supervisor', rightToLeft: true },
  {
    name: 'queue-peek',
    path: '/queue',
    as: 'supervisor',
    async before(page) {
      await firstRow(page).waitFor()
      for (const key of ['j', 'j', 'Space']) await page.keyboard.press(key)
    },
  },
  {
    name: 'palette',
    path: '/queue',
    as: 'supervisor',
    async before(page) {
      await firstRow(page).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'request',
    path: '/queue',
    as: 'supervisor',
    rightToLeft: true,
    async before(page) {
      const id = await firstRow(page).getAttribute('data-row')
      await page.goto(new URL(`/requests/${id}`, page.url()).href)
      await page.getByRole('textbox').last().waitFor()
    },
    beforeOnPhone: true,
  },
  { name: 'triage', path: '/triage', as: 'supervisor', rightToLeft: true },
  { name: 'reports', path: '/reports', as: 'supervisor' },
  { name: 'shifts', path: '/team/shifts', as: 'supervisor' },
  { name: 'chat-desk', path: '/chat-desk', as: 'technician' },
  { name: 'inbox', path: '/inbox', as: 'technician' },
  { name: 'new-request', path: '/new', as: 'requester' },
  { name: 'requester-home', path: '/', as: 'requester', rightToLeft: true },
  { name: 'requester-list', path: '/my-requests', as: 'requester' },
  { name: 'settings-profile', path: '/settings/profile', as: 'technician' },
  { name: 'settings-notifications', path: '/settings/notifications', as: 'technician' },
  { name: 'settings-appearance', path: '/settings/appearance', as: 'technician' },
  { name: 'settings-sessions', path: '/settings/sessions', as: 'technician' },
  { name: 'admin-policies', path: '/admin/policies', as: 'admin' },
  { name: 'admin-calendars', path: '/admin/calendars', as: 'admin' },
  { name: 'admin-routing', path: '/admin/routing', as: 'admin' },
  { name: 'admin-forms', path: '/admin/forms', as: 'admin' },
  { name: 'admin-categories', path: '/admin/categories', as: 'admin' },
  { name: 'admin-resolution-codes', path: '/admin/resolution-codes', as: 'admin' },
  { name: 'admin-teams', path: '/admin/teams', as: 'admin' },
  { name: 'admin-people', path: '/admin/people', as: 'admin' },
  { name: 'admin-places', path: '/admin/places', as: 'admin' },
  { name: 'admin-canned-replies', path: '/admin/canned-replies', as: 'admin' },
  { name: 'admin-files', path: '/admin/files', as: 'admin' },
  { name: 'admin-chat-desks', path: '/admin/chat-desks', as: 'admin' },
  { name: 'admin-mail', path: '/admin/mail', as: 'admin' },
  { name: 'admin-effects', path: '/admin/effects', as: 'admin' },
  { name: 'admin-audit', path: '/admin/audit', as: 'admin' },
  { name: 'settings-security', path: '/settings/security', as: 'technician' },
  { name: 'settings-tokens', path: '/settings/tokens', as: 'technician' },
  { name: 'admin-roles', path: '/admin/roles', as: 'admin' },
  { name: 'admin-role', path: '/admin/roles/new?like=technician', as: 'admin' },
  { name: 'admin-sites', path: '/admin/sites', as: 'admin' },
  { name: 'admin-sign-in', path: '/admin/sign-in', as: 'admin' },
  { name: 'admin-directory', path: '/admin/directories/new', as: 'admin' },
  { name: 'admin-provider', path: '/admin/providers/new', as: 'admin' },
  { name: 'admin-directories', path: '/admin/directories', as: 'admin' },
  { name: 'admin-providers', path: '/admin/providers', as: 'admin' },
  { name: 'admin-scim', path: '/admin/scim', as: 'admin' },
  { name: 'admin-tokens', path: '/admin/tokens', as: 'admin' },
  { name: 'admin-import', path: '/admin/people/import', as: 'admin' },
  { name: 'admin-organization', path: '/admin/organization', as: 'admin' },
]
