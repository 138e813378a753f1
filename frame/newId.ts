/** A random id. `randomUUID` exists only on secure pages, and a workbench may be opened under another host name without TLS. */
export const newId = (): string =>
    typeof crypto.randomUUID === 'function'
        ? crypto.randomUUID()
        : Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('');
