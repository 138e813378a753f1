/**
 * Records when a call is reported on a WebSocket (an INVITE, a CTI server's Delivered, Asterisk's DialBegin, or TaskRouter's
 * reservation) and when the caller's number is painted, in milliseconds since 1970: the phone's page and the panel may be two pages. Runs in each page before anything else, and is sent to the browser as text.
 */
export function stopwatch() {
    // The browser's own, before LWC replaces them.
    const { get: textOf } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText');
    const find = Document.prototype.querySelector;
    const panel = () => find.call(document, 'c-softphone, #bare');
    const now = () => performance.timeOrigin + performance.now();
    const look = () => {
        const paints = window.shows(/7814\s?256404/) ? () => window.paints.push(now()) : look;
        requestAnimationFrame(paints);
    };
    window.shows = (text) => text.test(panel() ? textOf.call(panel()).split('Recent')[0] : '');
    window.rings = [];
    window.paints = [];
    window.addEventListener('message', ({ data }) => {
        if (data === 'bench: it rings') look();
    });
    const Native = window.WebSocket;
    window.WebSocket = class extends Native {
        constructor(...args) {
            super(...args);
            this.addEventListener('message', ({ data }) => {
                if (!/^INVITE |"event":"Delivered"|^Event: DialBegin|"reservation\.created"/.test(String(data))) return;
                window.rings.push(now());
                if (panel()) look();
                else window.top.postMessage('bench: it rings', '*');
            });
        }
    };
}
