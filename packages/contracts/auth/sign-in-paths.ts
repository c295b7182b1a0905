/** Pages that mails lead to; what is secret stands behind the `#`, so that it is in no log. Each asks for a click. */
export const signInPaths = {
  signIn: '/sign-in',
  link: '/sign-in/link',
  register: '/sign-in/register',
  forgotten: '/sign-in/forgotten',
  resetPassword: '/sign-in/password',
  security: '/settings/security',
} as const
