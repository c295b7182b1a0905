import type { Plugin } from 'vite'

/** As the API does: `/sign-in` and `/setup` are the lean page, every other path is the application. */
export const signInPages: Plugin = {
  name: 'holdfast-sign-in-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/(sign-in(\/[a-z]+)?|setup)\/?(\?|$)/.test(request.url ?? '')) request.url = '/sign-in.html'
      next()
    })
  },
}
