/** Where something that a deed was done to is kept; nothing for what has no page. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  person: (id) => `/people/${id}`,
  team: (id) => `/admin/teams/${id}`,
  category: (id) => `/admin/categories?open=${id}`,
  resolution_code: (id) => `/admin/resolution-codes?open=${id}`,
  business_unit: (id) => `/admin/places?unit=${id}`,
  region: (id) => `/admin/places?region=${id}`,
  policy: (id) => `/admin/policies/${id}`,
  calendar: (id) => `/admin/calendars/${id}`,
  routing_rule: () => '/admin/routing',
  form: (id) => `/admin/forms/${id}`,
  canned_reply: (id) => `/admin/canned-replies?open=${id}`,
  chat_desk: (id) => `/admin/chat-desks?open=${id}`,
  effect: (id) => `/admin/effects?open=${id}`,
  organization: () => '/admin/organization',
  role: (id) => `/admin/roles/${id}`,
  site: (id) => `/admin/sites?open=${id}`,
  directory: (id) => `/admin/directories/${id}`,
  identity_provider: (id) => `/admin/providers/${id}`,
  sign_in: () => '/admin/sign-in',
  scim_group: () => '/admin/scim',
  request: (id) => `/requests/${id}`,
}

export function pageOf(targetKind: string, targetId: string): string | undefined {
  return pages[targetKind]?.(targetId)
}
