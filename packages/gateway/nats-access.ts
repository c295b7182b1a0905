/**
 * The NATS client takes no credentials from a URL, and mistakes a password that begins with a digit for the port.
 * @returns the URL (`nats://user:password@host:port`, or `nats://token@host:port`) as options of its `connect`
 */
export function natsAccess(natsUrl: string): { servers: string; user?: string; pass?: string; token?: string } {
  const { hostname, port, username, password } = new URL(natsUrl)
  const servers = `${hostname}:${port || 4222}`
  if (password) return { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return username ? { servers, token: decodeURIComponent(username) } : { servers }
}
