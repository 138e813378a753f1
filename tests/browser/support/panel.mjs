// The panel as an agent uses it: by the accessible names of its controls (rules U).

export class Panel {
    /** @param {object} [frame] where the phone is; the default is the frame of a Salesforce page */
    constructor(page, frame = page.frameLocator('iframe[src*="/apex/Softphone"]')) {
        this.page = page;
        this.frame = frame;
    }

    /** Opens it, if it can start closed. */
    open = () => Promise.resolve();
    /** The component, which gets what the phone's frame reports. */
    element = () => this.frame.locator('c-softphone');
    button = (name) => this.frame.getByRole('button', { name, exact: true });
    text = (text) => this.frame.getByText(text);
    press = (name) => this.button(name).click();

    says = (state) =>
        this.frame
            .getByText(state, { exact: typeof state === 'string' })
            .first()
            .waitFor();
    available = () => this.says('Available');
    shows = (text) => this.text(text).first().waitFor();
    offers = (name) => this.button(name).waitFor();

    async answer() {
        await this.press('Answer');
        await this.offers('Hang up');
    }

    /** The dial field. */
    field = () => this.frame.getByRole('combobox', { name: 'Name or number' });
    /** Somebody below it, or their star. */
    person = (name) => this.frame.getByRole('gridcell', { name });

    async dial(number) {
        await this.field().fill(number);
        await this.press('Dial');
    }

    async transferTo(number) {
        await this.press('Transfer');
        await this.frame.getByRole('textbox', { name: /Transfer to/ }).fill(number);
    }

    notes = () => this.frame.getByRole('textbox', { name: 'Notes' });
    /** "Logged on …", a button that is always shown. */
    loggedOn = () => this.frame.getByRole('button', { name: /^Logged on/ });
    /** The latest announcement for screen readers. */
    announced = () => this.frame.locator('[aria-live]').first().innerText();
    /** The name of the focused control, or ''. */
    async focused() {
        const focus = this.frame.locator(':focus');
        if ((await focus.count()) === 0) return '';
        // With synthetic shadow, document.activeElement is the panel; a locator looks inside.
        return focus.evaluate((control) =>
            [
                control.getAttribute('aria-label') || control.title || control.textContent,
                control.labels?.[0]?.textContent
            ]
                .filter(Boolean)
                .join(' ')
                .trim()
        );
    }
    match = (name) => this.frame.getByRole('radio', { name });
    /** Ends wrap-up and waits for the idle screen. */
    async save() {
        await this.press('Save');
        await this.offers('Dial');
    }
}

/** The phone of an app without Open CTI: the panel is in the page itself. It is started, but not shown, until its utility is opened. */
export function utilityPanel(page) {
    const panel = new Panel(page, page.locator('c-softphone'));
    panel.element = () => panel.frame;
    panel.open = async () => {
        const closed = page.locator('.slds-utility-bar__action[aria-pressed="false"]');
        await page.locator('.slds-utility-bar__action').waitFor();
        if (await closed.count()) await closed.click();
    };
    const exact = (state) => ({ exact: typeof state === 'string' });
    panel.says = (state) => panel.frame.getByText(state, exact(state)).first().waitFor({ state: 'attached' });
    return panel;
}
