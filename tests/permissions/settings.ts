/** What directories and providers are set to, of which nothing is ever asked. */
export const directorySettings = {
  kind: 'active_directory',
  servers: ['ldaps://dc1.invalid'],
  certificateAuthority: null,
  serviceAccount: null,
  loginTemplate: '{login}@example.test',
  base: 'DC=example,DC=test',
  groupBase: null,
  peopleFilter: null,
  attributes: {},
  loginAttributes: ['mail'],
  nestedGroups: true,
  createsPeople: true,
  linksByEmail: false,
  syncEveryMinutes: null,
  syncPhotos: false,
  blocksAbsent: false,
  blocksAtMostPercent: 10,
  kerberosRealm: null,
}

export const providerSettings = {
  scopes: [],
  claims: {},
  trustsEmail: false,
  createsPeople: false,
  mailDomains: [],
  linkUpTo: 'requester',
  signsOut: false,
}
