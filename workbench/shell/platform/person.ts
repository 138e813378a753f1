/** The current user, as in Salesforce. */
export interface Person {
    readonly Id: string;
    readonly Name: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly language: string;
}

declare global {
    interface Window {
        /** The response of GET /workbench/config, which the page loads before any component. */
        __workbench?: {
            readonly user?: Partial<Person>;
            readonly customPermissions?: readonly string[];
            readonly labels?: Readonly<Record<string, string>>;
        };
    }
}

/** Salesforce's defaults, for a page without a user. */
const NOBODY: Person = { Id: '', Name: '', timeZone: 'GMT', locale: 'en-US', language: 'en-US' };

export const person = (): Person => ({ ...NOBODY, ...window.__workbench?.user });
