/** Why a source's word about a person is not taken, for those who look after the source. */
export const whyRefused = {
  not_known: 'Nobody here has this address, and this source may not make people',
  email_missing: 'It has no email address that could be used',
  external_id_missing: 'It has nothing by which the source names it for good',
  address_taken: 'Somebody else here has this address',
  not_trusted: 'Somebody here has this address, and this source may not link people by their address',
  kept_elsewhere: 'Another directory keeps this person; an administrator can hand the person over',
  role_too_high:
    'This person has more rights than may be linked by an address; an administrator can hand the person over',
  erased: 'This person was erased here',
} as const
export type Refusal = keyof typeof whyRefused
