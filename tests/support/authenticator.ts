/** An authenticator in software: what a browser and a security key do together, with a key on P-256. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

interface Credential {
  readonly id: Buffer
  readonly rpId: string
  readonly userHandle: string
  readonly privateKey: KeyObject
  counter: number
}

export interface AuthenticatorOptions {
  /** Whether its owner unlocks it, by a finger or a PIN. */
  readonly verifiesUser?: boolean
  /** What the browser says where it is; the origin of the options' site unless given. */
  readonly origin?: string
}

interface Options {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id?: string }
  readonly user?: { readonly id: string }
  readonly excludeCredentials?: readonly { id: string }[]
  readonly allowCredentials?: readonly { id: string }[]
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

export class Authenticator {
  readonly credentials: Credential[] = []
  readonly #options: AuthenticatorOptions

  constructor(options: AuthenticatorOptions = {}) {
    this.#options = options
  }

  /** `navigator.credentials.create`. */
  create(options: unknown) {
    const { challenge, rp, user, excludeCredentials = [] } = options as Options
    const rpId = rp?.id ?? ''
    if (excludeCredentials.some(({ id }) => this.#find(id))) throw new Error('InvalidStateError')
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const credential = { id: randomBytes(32), rpId, userHandle: user?.id ?? '', privateKey, counter: 0 }
    this.credentials.push(credential)
    const attested = Buffer.concat([Buffer.alloc(16), uint16(credential.id.length), credential.id, coseKey(publicKey)])
    const authData = this.#authData(credential, flags.attested, attested)
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(authData),
    ])
    const clientDataJSON = this.#clientData('webauthn.create', challenge, rpId)
    return {
      id: credential.id.toString('base64url'),
      rawId: credential.id.toString('base64url'),
      type: 'public-key' as const,
      authenticatorAttachment: 'platform' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** `navigator.credentials.get`. @param counter that it claims, as a copy of it would */
  get(options: unknown, { counter }: { counter?: number } = {}) {
    const { challenge, rpId = '', allowCredentials } = options as Options
    const credential = this.credentials.find(
      ({ id, rpId: own }) =>
        own === rpId &&
        (allowCredentials === undefined || allowCredentials.some((one) => one.id === id.toString('base64url'))),
    )
    if (!credential) throw new Error('NotAllowedError')
    credential.counter = counter ?? credential.counter + 1
    const authData = this.#authData(credential)
    const clientDataJSON = this.#clientData('webauthn.get', challenge, rpId)
    const signed = Buffer.concat([authData, sha256(clientDataJSON)])
    const id = credential.id.toString('base64url')
    return {
      id,
      rawId: id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(credential.privateKey).toString('base64url'),
        userHandle: credential.userHandle,
      },
    }
  }

  #find(id: string): Credential | undefined {
    return this.credentials.find((one) => one.id.toString('base64url') === id)
  }

  #authData({ rpId, counter }: Credential, more = 0, attested: Buffer = Buffer.alloc(0)): Buffer {
    const { verifiesUser = true } = this.#options
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const set = flags.present | (verifiesUser ? flags.verified : 0) | more
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([set]), count, attested])
  }

  #clientData(type: string, challenge: string, rpId: string): Buffer {
    const { origin = `http://${rpId}:3000` } = this.#options
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }
}

/** The public key as COSE has it: ES256 on P-256. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [kty, alg, curve] = [Buffer.from([0x01, 0x02]), Buffer.from([0x03, 0x26]), Buffer.from([0x20, 0x01])]
  return Buffer.concat([
    Buffer.from([0xa5]),
    kty,
    alg,
    curve,
    Buffer.from([0x21]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, 'base64url')),
  ])
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function cborBytes(bytes: Buffer): Buffer {
  if (bytes.length < 256) return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
  return Buffer.concat([Buffer.from([0x59]), uint16(bytes.length), bytes])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
