/**
 * Tells the host whether this page itself shows something beside the panel: a phone system may have a page of its own. A host that hides
 * this page, because its panel is elsewhere, shows it then.
 */
const SHOWN = 'crmconnectshown';

/** The part of `window` that hears it. */
export interface ShownPage {
    addEventListener(type: string, hear: (event: Event) => void): void;
}

export const announceShown = (page: EventTarget, shown: boolean): void => {
    page.dispatchEvent(new CustomEvent<boolean>(SHOWN, { detail: shown }));
};

export const watchShown = (page: ShownPage, hear: (shown: boolean) => void): void =>
    page.addEventListener(SHOWN, (event) => hear((event as CustomEvent<boolean>).detail));
