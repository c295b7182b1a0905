/** They are few and small, and somebody may be on a train: what is loaded once works without a network, too. */
import i18next from 'i18next'

const namespaces = ['requester-shell', 'my-requests', 'own-requests', 'submit', 'request-forms', 'uploads']

/** Loads the other pages and their texts when the one that is looked at is there. @returns how to stop it */
export function preloadRequesterPages(): () => void {
  const timer = setTimeout(() => {
    const pages = [
      import('../features/my-requests/home-page.tsx'),
      import('../features/my-requests/my-requests-page.tsx'),
      import('../features/my-requests/requester-request-page.tsx'),
      import('../features/submit/submit-page.tsx'),
      i18next.loadNamespaces(namespaces),
    ]
    // What cannot be loaded now is asked for when it is gone to.
    void Promise.allSettled(pages)
  }, 1_500)
  return () => clearTimeout(timer)
}
