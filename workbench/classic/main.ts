/**
 * The script of every page of Salesforce Classic in the workbench: opens the softphone in the sidebar, is the host side of Open CTI
 * for it, and rings the phone for the home page.
 */
import { askInteraction } from '../shell/org/orgClient';
import { onTabFocus } from '../shell/opencti/tabFocus';
import { randomNonce } from '../shell/utility/frameAddress';
import { frameOriginUnder } from '../shell/utility/frameOrigin';
import { ClickToDial } from './clickToDial';
import { InteractionHost } from './interactionHost';
import { classicMethods } from './methods';
import { recordInfo } from './pageInfo';
import type { PageInfo } from './pageInfo';
import { ringOnPress } from './ringButtons';

const frame = document.querySelector('iframe') as HTMLIFrameElement;
const nonce = randomNonce();
const frameOrigin = frameOriginUnder(window.location.protocol, frame.dataset.origin ?? '');

/** The frame's URL, with the parameters that Classic adds. Unlike in Lightning Experience, the F of `sfdcIFrameOrigin` is a capital. */
function frameUrl(): string {
    const url = new URL(frame.dataset.path ?? '', frameOrigin);
    url.searchParams.set('sfdcIFrameOrigin', window.location.origin);
    url.searchParams.set('nonce', nonce);
    return url.href;
}

const pageInfo = (): PageInfo => ({ url: window.location.href, ...recordInfo(document.body) });

/** Replaces a list by what a new load of this page shows. */
async function refreshList(listName: string): Promise<boolean> {
    const lists = [...document.querySelectorAll<HTMLElement>('[data-list]')];
    const list = lists.find(({ dataset }) => dataset.list === listName);
    if (!list) return false;
    const page = new DOMParser().parseFromString(await (await fetch(window.location.href)).text(), 'text/html');
    const fresh = page.querySelector(`[data-list="${CSS.escape(listName)}"]`);
    if (fresh) list.replaceWith(fresh);
    clickToDial.show();
    return fresh !== null;
}

let edited = false;
document.querySelector('form.edit')?.addEventListener('input', () => (edited = true));

/** After the reply, because the frame leaves with this page. */
const afterwards = (act: () => void): void => void window.setTimeout(act, 0);

const clickToDial = new ClickToDial(document, (click) => host.emit('onClickToDial', click));
const host = new InteractionHost({
    page: window,
    frame: () => frame.contentWindow,
    frameOrigin,
    nonce,
    methods: classicMethods({
        clickToDial,
        pageInfo,
        open: (url) => afterwards(() => window.location.assign(url)),
        reload: () => afterwards(() => window.location.reload()),
        isEdited: () => edited,
        refreshList,
        setHeight: (px) => (frame.height = String(px))
    }),
    askOrg: askInteraction,
    // eslint-disable-next-line no-console -- for whoever wonders why there is no reply
    warn: (words) => console.warn(words)
});
onTabFocus(() => host.emit('onFocus', pageInfo()));
ringOnPress(document);
frame.src = frameUrl();
