/** Passwords that everybody tries first: the list of zxcvbn, from leaks. */

let list: Promise<ReadonlySet<string>> | undefined

/** No shorter one is allowed anyway, but with digits around it, it would be. */
const shortest = 4

/** Loaded at its first use: most processes never see a new password (it takes 4 MB). */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= load().catch((error) => {
    list = undefined
    throw error
  })
  return list
}

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].filter(({ length }) => length >= shortest))
}
