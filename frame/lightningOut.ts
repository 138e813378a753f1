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

/** Creates the panel. `failed` is called with a sentence for the agent when it does not come. */
export function createPanel(
    lightning: LightningOut | undefined,
    { container, app, component }: PanelPlace,
    failed: (words: string) => void
): void {
    if (!lightning) {
        failed('Salesforce’s Lightning library did not load. Reload the page; if it stays so, tell your admin.');
        return;
    }
    try {
        lightning.use(app, () => {
            lightning.createComponent(component, {}, container, (created, status, message) => {
                if (created && (status === undefined || status === 'SUCCESS')) return;
                failed(`The phone panel could not be created. ${message ?? status ?? ''}`.trim());
            });
        });
    } catch (thrown) {
        failed(`The phone panel could not be created. ${String(thrown)}`);
    }
}
