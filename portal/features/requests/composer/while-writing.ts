/** On a phone the conversation has the room until one writes. */
export const whileWriting =
  'max-md:hidden max-md:group-focus-within/composer:flex max-md:group-data-filled/composer:flex'
