/** A Lightning Out application, as its markup describes it. */
export interface OutApp {
    readonly extends: string;
    /** Components that may be created: "c:softphone". */
    readonly dependencies: readonly string[];
}

/** With Salesforce's styles, and without. */
const BASES = ['ltng:outApp', 'ltng:outAppUnstyled'];

/** Fetches an application of the package. Rejects with a sentence when there is none, or it is no Lightning Out application. */
export async function loadOutApp(name: string): Promise<OutApp> {
    const [namespace, local] = name.split(':');
    if (namespace !== 'c' || !local) throw new Error(`${name} is not the name of an application: it is "c:name".`);
    const response = await fetch(`/workbench/app/${encodeURIComponent(local)}`);
    if (!response.ok) throw new Error(`There is no application ${name}.`);
    const app = (await response.json()) as OutApp;
    if (!BASES.includes(app.extends)) throw new Error(`${name} does not extend ${BASES.join(' or ')}.`);
    return app;
}
