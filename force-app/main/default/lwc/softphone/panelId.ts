/** A unique id for each panel, so that tabs or browsers with the same phone don't confuse their calls. */
export const newPanelId = (): string =>
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
