export const files = import.meta.glob<{ default: Record<string, string> }>('../../locales/ar/*.json')
