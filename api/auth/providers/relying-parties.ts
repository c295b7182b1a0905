/** What the desk knows of the providers it asks: their documents, for a while, and its own secret at each. */
import type { AskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import { decrypt } from '@holdfast/secrets/secrets.ts'
import { LRUCache } from 'lru-cache'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client'
import type { GuardedFetch } from '../../outbound/guarded-fetch.ts'

export interface RelyingParties {
  /** @throws whatever keeps the provider's documents from being read or believed */
  find(provider: AskedProvider): Promise<Configuration>
  /** The same, read anew. */
  discover(provider: AskedProvider): Promise<Configuration>
  /** Reads everything anew the next time, as after keys that were changed from one moment to the next. */
  forget(provider: AskedProvider): void
  /** Opens what was sealed. @throws Error for what was changed, or sealed by another desk */
  open(sealed: string): string
}

/** So long a provider's documents are believed; its keys are read again whenever a new one appears. */
const documentMs = 10 * 60_000
const timeoutSeconds = 10

export function createRelyingParties({ key, fetch }: { key: Buffer; fetch: GuardedFetch }): RelyingParties {
  const known = new LRUCache<string, Promise<Configuration>>({ max: 1_000, ttl: documentMs })
  const open = (sealed: string) => decrypt(key, sealed)
  const discover = async ({ issuer, clientId, clientSecret }: AskedProvider): Promise<Configuration> => {
    const secret = clientSecret === null ? null : open(clientSecret)
    const url = new URL(issuer)
    const configuration = await discovery(url, clientId, {}, authenticationBy(secret), {
      [customFetch]: (address, { method, headers, body, signal }) =>
        fetch(address, { method, headers, body: readBody(body), signal }),
      execute: [
        // The signature too, and not only the connection: a token may be shown to others later.
        enableNonRepudiationChecks,
        ...(isThisMachine(url) ? [allowInsecureRequests] : []),
      ],
      timeout: timeoutSeconds,
    })
    return configuration
  }
  const nameOf = ({ id, version }: AskedProvider) => `${id} ${version}`
  return {
    discover,
    open,
    forget: (provider) => void known.delete(nameOf(provider)),
    find(provider) {
      const name = nameOf(provider)
      const found = known.get(name)
      if (found) return found
      const asked = discover(provider)
      known.set(name, asked)
      // Whoever is down now is asked again the next time.
      asked.catch(() => known.get(name) === asked && known.delete(name))
      return asked
    },
  }
}

/** @returns whether a provider runs beside the desk, as when somebody tries things out: there is no network to listen on */
export function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

/** As the provider says that it takes it: Basic unless it does not. */
function authenticationBy(secret: string | null): ClientAuth {
  if (secret === null) return None()
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const isPost = !ways.includes('client_secret_basic') && ways.includes('client_secret_post')
    const authenticate = isPost ? ClientSecretPost(secret) : ClientSecretBasic(secret)
    return authenticate(server, client, body, headers)
  }
}

function readBody(body: unknown): string | URLSearchParams | Uint8Array | undefined {
  if (body === null || body === undefined) return undefined
  if (typeof body === 'string' || body instanceof URLSearchParams || body instanceof Uint8Array) return body
  throw new TypeError('a request to a provider has an unexpected body')
}
