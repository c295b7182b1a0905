import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import fp from 'fastify-plugin'
import { hashInlineScripts } from '../http/inline-scripts.ts'
import { problemResponse } from '../http/problem-response.ts'

const description = `The whole desk: what its pages do, a program can do.

Every failure is a problem (RFC 9457) with a stable \`type\`. Lists have cursors and no counts. A POST that creates
honours \`Idempotency-Key\`; an edit needs \`If-Match\`. Browsers sign in with cookies; programs may send the access
token as \`Authorization: Bearer\`. Whoever holds a private link to a request sends \`Authorization: Link\`, and reaches
what is marked \`x-link\`, of that request only.`

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'"

/** OpenAPI 3.1 from the schemas that also validate; must be registered before the routes. */
export const documentationPlugin = fp(
  async (app) => {
    app.addHook('onRoute', ({ schema, config }) => {
      if (!schema || (schema as { hide?: boolean }).hide) return
      schema.response = { ...(schema.response as object), default: problemResponse }
      Object.assign(schema, { 'x-permission': config?.permission, ...(config?.link && { 'x-link': true }) })
    })
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Holdfast', description, version: '1' },
        tags: ['auth', 'requests', 'conversation', 'running'].map((name) => ({ name })),
        components: {
          securitySchemes: {
            cookie: { type: 'apiKey', in: 'cookie', name: 'holdfast_access' },
            bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          },
        },
        security: [{ cookie: [] }, { bearer: [] }],
      },
    })
  },
  { name: 'documentation' },
)

/** The document, and a page to read it in; the page's script comes from this server. */
export const documentationPages = fp(async (app) => {
  const config = { permission: 'anyone' } as const
  app.get('/openapi.json', { schema: { hide: true }, config }, async () => app.swagger())
  await app.register(async (scope) => {
    // The page has inline scripts, of which each is named; and styles.
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission: 'anyone' }
    })
    scope.addHook('onSend', async (_request, reply, payload) => {
      const scripts = typeof payload === 'string' ? hashInlineScripts(payload) : ''
      reply.header('content-security-policy', `${policy}; script-src 'self' ${scripts}`)
    })
    await scope.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
      } as object,
    })
  })
})
