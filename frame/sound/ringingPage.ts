/** A bell on the color of a ringing phone. */
const BELL =
    'data:image/svg+xml,' +
    encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#2e844a"/>' +
            '<path fill="#fff" d="M3.5 11h9l-1-1.5V7a3.5 3.5 0 0 0-7 0v2.5zM6.5 12a1.5 1.5 0 0 0 3 0z"/></svg>'
    );

/** Names the caller in the title of the phone's page, with an icon. They show when the page has a window of its own. */
export class RingingPage {
    private readonly page: Document;
    /** The title while no call is ringing. */
    readonly title: string;
    private readonly icon: HTMLLinkElement;

    constructor(page: Document) {
        this.page = page;
        this.title = page.title;
        this.icon = page.createElement('link');
        Object.assign(this.icon, { rel: 'icon', href: BELL });
    }

    /** Null: no call is ringing. */
    show(caller: string | null): void {
        const { page, icon } = this;
        const title = caller ?? this.title;
        if (page.title !== title) page.title = title;
        // of several icons, browsers use the last
        if (caller === null) icon.remove();
        else if (!icon.isConnected) page.head.append(icon);
    }
}
