/** Mails about signing in. */
export const signInEn = {
  askedWith: (device: string) => `It was asked for with ${device}.`,
  doneWith: (device: string) => `It was done with ${device}.`,
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  ignore: 'If you did not ask for this, you need not do anything.',
  neverTell: 'Never tell this code to anybody. Nobody from the desk will ask you for it.',
  code: {
    subject: (organization: string) => `Your code to sign in to ${organization}`,
    intro: 'Type this code where you asked for it:',
    button: 'Sign in without typing it',
  },
  stepUp: {
    subject: (organization: string) => `Your code to confirm at ${organization}`,
    intro:
      'Somebody who is signed in as you is about to do something that wants a proof. If it is you, type this code:',
  },
  reset: {
    subject: (organization: string) => `A new password for ${organization}`,
    intro: 'With this link you choose a new password. All devices that are signed in as you are signed out then.',
    button: 'Choose a new password',
  },
  registration: {
    subject: (organization: string) => `Confirm your address for ${organization}`,
    intro: 'Type this code where you registered, and your account is made:',
    button: 'Confirm without typing it',
  },
  known: {
    subject: (organization: string) => `You have an account at ${organization} already`,
    intro: (organization: string) =>
      `Somebody wanted to register at ${organization} with this address. You have an account already, and nothing was changed.`,
    forgotten: 'If it was you and you do not know your password any more, choose a new one on the page to sign in.',
    button: 'Sign in',
  },
  notice: {
    subject: (organization: string) => `Your account at ${organization} was changed`,
    what: {
      password_changed: 'Your password was changed. Your other devices were signed out.',
      password_reset: 'Your password was replaced by a link that was mailed to you. All your devices were signed out.',
      second_factor_added:
        'An authenticator app was set up for your account. Signing in asks for its code from now on.',
      second_factor_removed: 'The authenticator app was removed from your account, with its recovery codes.',
      second_factor_reset: 'An administrator removed the second factor of your account. You can set up a new one.',
      recovery_codes_replaced: 'You have new recovery codes. The older ones are void.',
      recovery_code_used: 'Somebody signed in to your account with one of your recovery codes.',
      passkey_added: 'A passkey was added to your account.',
      passkey_removed: 'A passkey was removed from your account.',
    },
    at: (at: string) => `It happened on ${at}.`,
    notYou: 'If it was not you, change your password at once and tell an administrator.',
    button: 'Look at your account',
  },
} as const
