/**
 * Open CTI for Lightning, the client side: an implementation of its own of the documented protocol, for pages that the
 * workbench shows in its utility bar. It is a classic script under `/support/api/NN.0/lightning/opencti_min.js`, and leaves
 * `window.sforce.opencti` behind.
 *
 * It initialises as strictly as the platform's library, and like that one *throws a string* when it cannot, after it has
 * assigned `sforce.opencti`. One thing is different: any http or https origin may be the parent, as the workbench also runs
 * under localhost.
 */
import { Connection } from './connection';
import { createLibrary } from './library';
import { libraryVersion } from './libraryVersion';
import { parentOrigin } from './parentOrigin';

interface Page {
    sforce?: { opencti?: unknown };
}

const page = window as Page & typeof window;
const script = document.currentScript as HTMLScriptElement | null;
const version = libraryVersion(script?.src);
const origin = parentOrigin(window.location);

const connection = new Connection({
    version: version ?? 0,
    parent: () => window.parent,
    origin: 'origin' in origin ? origin.origin : null
});
page.sforce = { ...page.sforce, opencti: createLibrary(connection, version ?? 0) };

const fault =
    'fault' in origin ? origin.fault : version === null ? 'the address of the script names no API version' : null;
// eslint-disable-next-line @typescript-eslint/only-throw-error -- adapters have to cope with a string, so they get one here too
if (fault) throw `Failed to initialize Open CTI: ${fault}.`;

window.addEventListener('message', (event) => connection.receive(event));
