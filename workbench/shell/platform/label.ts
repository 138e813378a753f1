/**
 * Stand-in for `@salesforce/label/c.Name`: the text in the person's language, as the org has it. A label that has gone from the org
 * since the build shows its name.
 */
export const label = (name: string): string => window.__workbench?.labels?.[name] ?? name;
