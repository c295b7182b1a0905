/** Every URL of the portal. A page is loaded when it is gone to. */
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { ComponentType } from 'react'
import { type RouteObject, redirect } from 'react-router'
import { loadTexts } from './lib/i18n.ts'
import { loadMe, mayNow } from './lib/session.ts'
import { NoPermissionPage, NotFoundPage, PageFallback, RouteError } from './shell/route-states.tsx'

type Load = () => Promise<ComponentType>

/** For whom a page is; everybody else is told so. */
interface PageOptions {
  readonly needs?: Permission
  /** What it is drawn with, where it must come at once. */
  readonly texts?: readonly string[]
}

async function loadWith(load: Load, texts: readonly string[]): Promise<{ Component: ComponentType }> {
  const [Component] = await Promise.all([load(), loadTexts(texts)])
  return { Component }
}

function page(path: string, load: Load, { needs, texts = [] }: PageOptions = {}): RouteObject {
  return {
    path,
    // Nothing of a page is loaded for somebody who may not see it.
    lazy: async () => {
      await loadMe()
      return needs === undefined || mayNow(needs) ? loadWith(load, texts) : { Component: NoPermissionPage }
    },
    HydrateFallback: PageFallback,
  }
}

/** One address, two people: whoever works on requests gets the desk, whoever makes them the calm page. */
function pageFor(path: string, agent: [Load, ...string[]], requester: [Load, ...string[]]): RouteObject {
  return {
    path,
    lazy: async () => {
      await loadMe()
      const [load, ...texts] = mayNow('request:work') ? agent : requester
      return loadWith(load, texts)
    },
    HydrateFallback: PageFallback,
  }
}

const settings = [
  { index: true, element: null, loader: () => redirect('/settings/profile') },
  page('profile', async () => (await import('./features/settings/profile-page.tsx')).ProfilePage),
  page('notifications', async () => (await import('./features/settings/notifications-page.tsx')).NotificationsPage),
  page('appearance', async () => (await import('./features/settings/appearance-page.tsx')).AppearancePage),
  page('security', async () => (await import('./features/settings/security-page.tsx')).SecurityPage),
  page('sessions', async () => (await import('./features/settings/sessions-page.tsx')).SessionsPage),
  page('tokens', async () => (await import('./features/settings/tokens-page.tsx')).TokensPage),
]

const administration = [
  { index: true, element: null, loader: () => redirect('/admin/policies') },
  page('policies', async () => (await import('./features/admin-policies/policies-page.tsx')).PoliciesPage, {
    needs: 'policy:read',
  }),
  page('policies/:policyId', async () => (await import('./features/admin-policies/policy-page.tsx')).PolicyPage, {
    needs: 'policy:read',
  }),
  page('calendars', async () => (await import('./features/admin-calendars/calendars-page.tsx')).CalendarsPage, {
    needs: 'calendar:read',
  }),
  page(
    'calendars/:calendarId',
    async () => (await import('./features/admin-calendars/calendar-page.tsx')).CalendarPage,
    {
      needs: 'calendar:read',
    },
  ),
  page('routing', async () => (await import('./features/admin-routing/routing-page.tsx')).RoutingPage, {
    needs: 'routing:read',
  }),
  page('forms', async () => (await import('./features/admin-forms/forms-page.tsx')).FormsPage, {
    needs: 'form:manage',
  }),
  page('forms/:formId', async () => (await import('./features/admin-forms/form-page.tsx')).FormPage, {
    needs: 'form:manage',
  }),
  page('categories', async () => (await import('./features/admin-categories/categories-page.tsx')).CategoriesPage, {
    needs: 'category:manage',
  }),
  page(
    'resolution-codes',
    async () => (await import('./features/admin-resolution-codes/resolution-codes-page.tsx')).ResolutionCodesPage,
    { needs: 'category:manage' },
  ),
  page('teams', async () => (await import('./features/admin-teams/teams-page.tsx')).TeamsPage, { needs: 'team:read' }),
  page('teams/:teamId', async () => (await import('./features/admin-teams/team-page.tsx')).TeamPage, {
    needs: 'team:read',
  }),
  page('people', async () => (await import('./features/admin-people/people-page.tsx')).PeoplePage, {
    needs: 'person:manage',
  }),
  page('places', async () => (await import('./features/admin-places/places-page.tsx')).PlacesPage, {
    needs: 'organization:read',
  }),
  page(
    'canned-replies',
    async () => (await import('./features/admin-canned-replies/canned-replies-page.tsx')).CannedRepliesPage,
    { needs: 'canned_reply:read' },
  ),
  page('files', async () => (await import('./features/admin-files/files-page.tsx')).FilesPage, {
    needs: 'file:manage',
  }),
  page('chat-desks', async () => (await import('./features/admin-chat-desks/chat-desks-page.tsx')).ChatDesksPage, {
    needs: 'chat:manage',
  }),
  page('mail', async () => (await import('./features/admin-mail/mail-page.tsx')).MailPage, { needs: 'mail:manage' }),
  page('effects', async () => (await import('./features/admin-effects/effects-page.tsx')).EffectsPage, {
    needs: 'effect:read',
  }),
  page('roles', async () => (await import('./features/admin-roles/roles-page.tsx')).RolesPage, { needs: 'role:read' }),
  page('roles/:roleId', async () => (await import('./features/admin-roles/role-page.tsx')).RolePage, {
    needs: 'role:read',
  }),
  page('sites', async () => (await import('./features/admin-sites/sites-page.tsx')).SitesPage, {
    needs: 'site:manage',
  }),
  page('sign-in', async () => (await import('./features/admin-sign-in/sign-in-settings-page.tsx')).SignInSettingsPage, {
    needs: 'sign_in:manage',
  }),
  page('directories', async () => (await import('./features/admin-directories/directories-page.tsx')).DirectoriesPage, {
    needs: 'sign_in:manage',
  }),
  page(
    'directories/:directoryId',
    async () => (await import('./features/admin-directories/directory-page.tsx')).DirectoryPage,
    { needs: 'sign_in:manage' },
  ),
  page('providers', async () => (await import('./features/admin-providers/providers-page.tsx')).ProvidersPage, {
    needs: 'sign_in:manage',
  }),
  page(
    'providers/:providerId',
    async () => (await import('./features/admin-providers/provider-page.tsx')).ProviderPage,
    { needs: 'sign_in:manage' },
  ),
  page('scim', async () => (await import('./features/admin-scim/scim-page.tsx')).ScimPage, {
    needs: 'sign_in:manage',
  }),
  page('tokens', async () => (await import('./features/admin-tokens/tokens-page.tsx')).TokensPage, {
    needs: 'token:manage',
  }),
  page('people/import', async () => (await import('./features/admin-people-import/import-page.tsx')).ImportPage, {
    needs: 'person:manage',
  }),
  page('audit', async () => (await import('./features/admin-audit/audit-page.tsx')).AuditPage, { needs: 'audit:read' }),
  page(
    'organization',
    async () => (await import('./features/admin-organization/organization-page.tsx')).OrganizationPage,
    {
      needs: 'organization:manage',
    },
  ),
]

const requesterShell = ['requester-shell', 'shell', 'inbox']

export const routes: RouteObject[] = [
  {
    lazy: async () => {
      await loadMe()
      return mayNow('request:work')
        ? loadWith(async () => (await import('./shell/agent-layout.tsx')).AgentLayout, ['shell', 'inbox'])
        : loadWith(async () => (await import('./shell/requester-layout.tsx')).RequesterLayout, requesterShell)
    },
    HydrateFallback: PageFallback,
    ErrorBoundary: RouteError,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            lazy: async () => {
              await loadMe()
              if (mayNow('request:work')) return { element: null, loader: () => redirect('/queue') }
              return loadWith(
                async () => (await import('./features/my-requests/home-page.tsx')).HomePage,
                ['my-requests'],
              )
            },
          },
          page('queue', async () => (await import('./features/queue/queue-page.tsx')).QueuePage, {
            needs: 'request:work',
            texts: ['queue'],
          }),
          page('queue/:viewId', async () => (await import('./features/queue/queue-page.tsx')).QueuePage, {
            needs: 'request:work',
            texts: ['queue'],
          }),
          pageFor(
            'requests/:requestId',
            [
              async () => (await import('./features/requests/agent-request-page.tsx')).AgentRequestPage,
              'request',
              'conversation',
            ],
            [
              async () => (await import('./features/my-requests/requester-request-page.tsx')).RequesterRequestPage,
              'my-requests',
              'conversation',
            ],
          ),
          page('new', async () => (await import('./features/submit/submit-page.tsx')).SubmitPage),
          page('new/:formId', async () => (await import('./features/submit/submit-page.tsx')).SubmitPage),
          page('my-requests', async () => (await import('./features/my-requests/my-requests-page.tsx')).MyRequestsPage),
          page('triage', async () => (await import('./features/triage/triage-page.tsx')).TriagePage, {
            needs: 'request:work',
          }),
          page('reports', async () => (await import('./features/reports/reports-page.tsx')).ReportsPage, {
            needs: 'report:read',
          }),
          page('team/shifts', async () => (await import('./features/shifts/shifts-page.tsx')).ShiftsPage, {
            needs: 'request:work',
          }),
          page('chat-desk', async () => (await import('./features/chat-desk/chat-desk-page.tsx')).ChatDeskPage, {
            needs: 'chat:work',
          }),
          page('people/:personId', async () => (await import('./features/people/person-page.tsx')).PersonPage, {
            needs: 'person:read',
          }),
          page(
            'people/:personId/access',
            async () => (await import('./features/person-access/access-page.tsx')).AccessPage,
            {
              needs: 'session:manage',
            },
          ),
          page('inbox', async () => (await import('./features/inbox/inbox-page.tsx')).InboxPage),
          {
            path: 'settings',
            lazy: async () => ({ Component: (await import('./features/settings/settings-layout.tsx')).SettingsLayout }),
            children: settings,
          },
          {
            path: 'admin',
            children: administration,
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]
