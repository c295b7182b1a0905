import Type from 'typebox'

/**
 * A path of this origin to go on to. Two slashes, or a slash and a backslash, would begin the name of another host; what
 * a browser leaves out when it reads an address, such as a tab, could hide them.
 */
export const PathHere = Type.String({
  pattern: '^/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*$',
  maxLength: 2_000,
  description: 'Where to go on to: a path of this desk',
})
