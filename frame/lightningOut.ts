import { thrownInWords } from './log';

/** The part of Lightning Out (`<apex:includeLightning/>`) that creates the panel. */
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
    /** The ltng:outApp application and the component that it declares as a dependency: "c:softphoneApp", "c:softphone". */
    readonly app: string;
    readonly component: string;
}

/** Texts that the page shows instead of the panel. They are custom labels, which only the page can read while there is no panel. */
export interface PageTexts {
    /** The panel is late. */
    readonly slow: string;
    /** The panel is late, and the browser blocks cookies here, which Lightning Out requires. */
    readonly cookies: string;
    readonly noLightning: string;
    readonly failed: string;
    /** The embedding page does not belong to Salesforce. */
    readonly otherSite: string;
    /** Encloses a message from another system, which replaces {0}. */
    readonly quoted: string;
}

/** Creates the panel. If that fails, `failed` is called with a text for the agent. */
export function createPanel(
    lightning: LightningOut | undefined,
    { container, app, component }: PanelPlace,
    texts: PageTexts,
    failed: (text: string) => void
): void {
    const failWith = (detail: string): void =>
        // a function, because "$&" in a replacement text has a special meaning
        failed(detail === '' ? texts.failed : `${texts.failed} ${texts.quoted.replace('{0}', () => detail)}`);
    if (!lightning) {
        failed(texts.noLightning);
        return;
    }
    try {
        lightning.use(app, () => {
            lightning.createComponent(component, {}, container, (created, status, message) => {
                if (created && (status === undefined || status === 'SUCCESS')) return;
                failWith((message ?? status ?? '').trim());
            });
        });
    } catch (thrown) {
        failWith(thrownInWords(thrown));
    }
}
