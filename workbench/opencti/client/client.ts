/**
 * The client side of Open CTI for Lightning: our own implementation of the documented protocol, for pages in the workbench's
 * utility bar. It is a classic script at `/support/api/NN.0/lightning/opencti_min.js` that sets `window.sforce.opencti`.
 *
 * It initializes as strictly as the platform's library and, like that one, *throws a string* if it cannot, after it has assigned
 * `sforce.opencti`. There is one difference: any HTTP or HTTPS origin may be the parent, because the workbench also runs under
 * localhost.
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
    'fault' in origin
        ? origin.fault
        : version === null
          ? 'the URL of the script does not contain an API version'
          : null;
// eslint-disable-next-line @typescript-eslint/only-throw-error -- adapters must be able to handle a string
if (fault) throw `Failed to initialize Open CTI: ${fault}.`;

window.addEventListener('message', (event) => connection.receive(event));
