/**
 * The client side of Open CTI for Salesforce Classic: our own implementation of the documented protocol, a classic script at
 * `/support/api/NN.0/interaction.js` that sets `window.sforce.interaction`.
 *
 * Like the platform's library, it does nothing, and says nothing, on a page that Salesforce Classic did not open as a softphone.
 */
import { libraryVersion } from '../client/libraryVersion';
import { Connection, classicParent } from './connection';
import { createLibrary } from './library';

interface Page {
    sforce?: { interaction?: unknown };
}

const page = window as Page & typeof window;
const script = document.currentScript as HTMLScriptElement | null;
const connection = new Connection({
    version: libraryVersion(script?.src) ?? 0,
    parent: classicParent(window.location.search),
    post: (message, targetOrigin) => window.parent.postMessage(message, targetOrigin)
});
page.sforce = { ...page.sforce, interaction: createLibrary(connection) };
window.addEventListener('message', (event) => connection.receive(event));
