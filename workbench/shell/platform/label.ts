/**
 * Stand-in for `@salesforce/label/c.Name`: the org's text in the user's language. A label that was removed from the org after the
 * build shows its name.
 */
export const label = (name: string): string => window.__workbench?.labels?.[name] ?? name;
