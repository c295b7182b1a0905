/** In place of the native package: breaks as native code breaks, which the real one does for nobody on demand. */
let uses = 0

class Server {
  username = 'alice@DESK.TEST'
  response = ''

  step(token) {
    if (token === 'abort') process.abort()
    if (token === 'hang') for (;;);
    if (token === 'refuse') return Promise.reject(new Error('no such ticket'))
    if (token === 'nobody') this.username = ''
    if (token === 'count') this.response = String(++uses)
    return new Promise((resolve) => setTimeout(resolve, 20))
  }
}

module.exports = { initializeServer: async () => new Server() }
