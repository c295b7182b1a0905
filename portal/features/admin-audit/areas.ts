/** What is written down of what: the deeds by their areas, as the API names them. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  session: ['started', 'ended'],
  person: [
    'created',
    'edited',
    'blocked',
    'unblocked',
    'availability_changed',
    'password_changed',
    'photo_changed',
    'photo_removed',
    'sessions_ended',
    'shift_set',
    'shift_removed',
    'absence_planned',
    'absence_removed',
    'unsubscribed',
  ],
  profile: ['edited'],
  organization: ['set_up', 'edited'],
  business_unit: ['created', 'edited'],
  region: ['created', 'edited'],
  team: ['created', 'edited', 'member_added', 'member_removed', 'lead_changed'],
  category: ['created', 'edited', 'archived'],
  resolution_code: ['created', 'edited'],
  routing_rule: ['created', 'edited', 'removed', 'reordered'],
  policy: ['created', 'edited', 'published', 'reordered', 'retired'],
  calendar: ['created', 'edited', 'published'],
  form: ['created', 'edited', 'reordered'],
  canned_reply: ['created', 'edited', 'removed'],
  chat_desk: ['created', 'edited'],
  visitor: ['blocked', 'unblocked'],
  link: ['mailed', 'revoked'],
  file_rules: ['edited'],
  file: ['rechecked'],
  mail: ['edited', 'tested'],
  effect: ['retried', 'cancelled'],
  view: ['created', 'edited', 'removed'],
  requests: ['changed_in_bulk'],
}

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
  request: (id) => `/requests/${id}`,
}

export function pageOf(targetKind: string, targetId: string): string | undefined {
  return pages[targetKind]?.(targetId)
}
