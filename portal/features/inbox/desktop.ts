/** Words on the desktop for whoever looks elsewhere. Without the person's leave nothing is shown. */
import type { Notification as Entry } from '@holdfast/contracts/notifications/list-notifications.ts'

/** @param text what the entry says @param open goes to it */
export function showOnDesktop({ id, request }: Entry, { text, open }: { text: string; open: () => void }): void {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  const title = request ? `${request.number} · ${request.title}` : text
  try {
    // By its tag it is shown once, however many tabs there are.
    const shown = new Notification(title, { tag: id, icon: '/favicon.svg', ...(request && { body: text }) })
    shown.onclick = () => {
      window.focus()
      open()
      shown.close()
    }
  } catch {
    // Phones have the permission, but let only service workers show anything.
  }
}
