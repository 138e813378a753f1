/** Another one for each panel, so that no two tabs or browsers that see the same phone take each other's calls for theirs. */
export const newPanelId = (): string =>
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
