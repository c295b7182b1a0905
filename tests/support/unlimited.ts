/** The environment of an API that lets one person ask for as much as a whole company would: tests and benches do. */
export const unlimited = {
  RATE_LIMIT_PERSON: '0',
  RATE_LIMIT_TOKEN: '0',
  RATE_LIMIT_LINK: '0',
  RATE_LIMIT_ADDRESS: '0',
}
