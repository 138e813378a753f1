import { thrownInWords } from './log';

/** The part of Lightning Out (`<apex:includeLightning/>`) that puts the panel on the page. */
export interface LightningOut {
    use(app: string, ready: () => void): void;
    createComponent(
        component: string,
        attributes: Record<string, unknown>,
        container: HTMLElement,
        created: (component: unknown, status?: string, message?: string) => void
    ): void;
}

export interface PanelPlace {
    readonly container: HTMLElement;
    /** The ltng:outApp application, and the component that it names as a dependency: "c:softphoneApp", "c:softphone". */
    readonly app: string;
    readonly component: string;
}

/** What the page says in the panel's place: custom labels, which only the page itself can read while there is no panel. */
export interface PageWords {
    /** The panel is late. */
    readonly slow: string;
    /** The panel is late, and the browser keeps no cookies here, which Lightning Out cannot do without. */
    readonly cookies: string;
    readonly noLightning: string;
    readonly failed: string;
    /** Another site than Salesforce shows the page. */
    readonly stranger: string;
    /** Around what another system says in its own words, at {0}. */
    readonly quoted: string;
}

/** Creates the panel. `failed` is called with what the agent is to read when it does not come. */
export function createPanel(
    lightning: LightningOut | undefined,
    { container, app, component }: PanelPlace,
    words: PageWords,
    failed: (text: string) => void
): void {
    const failedBecause = (said: string): void =>
        // a function, because "$&" in a replacement would mean something
        failed(said === '' ? words.failed : `${words.failed} ${words.quoted.replace('{0}', () => said)}`);
    if (!lightning) {
        failed(words.noLightning);
        return;
    }
    try {
        lightning.use(app, () => {
            lightning.createComponent(component, {}, container, (created, status, message) => {
                if (created && (status === undefined || status === 'SUCCESS')) return;
                failedBecause((message ?? status ?? '').trim());
            });
        });
    } catch (thrown) {
        failedBecause(thrownInWords(thrown));
    }
}
