// Which page a panel was notified of, where each page loads a panel of its own. The panel may hear of it before a test can listen.

/** Pages that note it already. */
const noting = new WeakSet();

function note() {
    const hear = ({ detail }) => {
        const { event } = JSON.parse(detail);
        if (event?.event === 'Navigated') (window.heardPages ??= []).push(event.page.recordId?.slice(0, 15));
    };
    document.addEventListener('crmconnectframe', hear, true);
}

/** From the page's next document on. */
export async function noteHeardPages(page) {
    if (noting.has(page)) return;
    noting.add(page);
    await page.addInitScript(note);
}

/** Whether the frame's panel has heard of the record's page. Classic's ids have 15 characters. */
export const hasHeardOf = (frame, recordId) =>
    frame.evaluate((id) => window.heardPages?.includes(id) ?? false, recordId.slice(0, 15));
