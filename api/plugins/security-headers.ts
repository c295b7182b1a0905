import helmet from '@fastify/helmet'
import { publicEndpointOf } from '@holdfast/files/s3-store.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

const policy = (connect: string) =>
  [
    "default-src 'self'",
    `connect-src 'self'${connect}`,
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
  ].join('; ')

/** What no page of ours asks a browser for. Files may be shown whole screen, and texts copied. */
const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .concat('publickey-credentials-create=(self)', 'publickey-credentials-get=(self)')
  .join(', ')

/** Headers that keep browsers from doing what we never ask for. The policy is a constant: built anew it costs more than all the rest. */
export const securityHeadersPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    // Pages send files straight to the store.
    const store = config.filesBackend === 'folder' ? '' : publicEndpointOf(config.s3)
    const header = policy(store ? ` ${new URL(store).origin}` : '')
    // Of http a browser must not be told, and need not: it would not believe it.
    const strictTransportSecurity = config.publicUrl.startsWith('https:')
    await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity })
    app.addHook('onRequest', (_request, reply, done) => {
      reply.header('content-security-policy', header).header('permissions-policy', permissionsPolicy)
      done()
    })
  },
  { name: 'security-headers' },
)
