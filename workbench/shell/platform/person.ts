/** The org's user, as Salesforce knows them. */
export interface Person {
    readonly Id: string;
    readonly Name: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly language: string;
}

declare global {
    interface Window {
        /** Answer of GET /workbench/config, fetched by the page before it loads any component. */
        __workbench?: {
            readonly user?: Partial<Person>;
            readonly customPermissions?: readonly string[];
            readonly labels?: Readonly<Record<string, string>>;
        };
    }
}

/** Salesforce's own defaults, for a page that was not told who is there. */
const NOBODY: Person = { Id: '', Name: '', timeZone: 'GMT', locale: 'en-US', language: 'en-US' };

export const person = (): Person => ({ ...NOBODY, ...window.__workbench?.user });
