/** Waits until `look` finds something. @throws Error that names what was waited for, after `timeoutMs` */
export declare function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined, timeoutMs?: number): Promise<T>;
