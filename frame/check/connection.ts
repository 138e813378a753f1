import type { Connection } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { Clock } from '../clock';
import type { Probe } from '../phone/descriptor';

const DEADLINE_MS = 5_000;
/** The browser reports a policy violation shortly after the error. */
const VIOLATION_MS = 50;

/**
 * Opens a WebSocket as the phone does, and closes it again. A page can't read why a connection failed, but the browser
 * fires an event if the content security policy was the reason.
 */
function tryConnection(url: string, protocol: string | undefined, clock: Clock): Promise<Connection> {
    return new Promise((resolve) => {
        let socket: WebSocket | undefined;
        const finish = (connection: Connection): void => {
            cancel();
            document.removeEventListener('securitypolicyviolation', forbidden);
            socket?.close();
            resolve(connection);
        };
        const forbidden = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
            if (effectiveDirective === 'connect-src') finish('blocked');
        };
        const cancel = clock.after(DEADLINE_MS, () => finish('unreachable'));
        document.addEventListener('securitypolicyviolation', forbidden);
        try {
            socket = new WebSocket(url, protocol);
            socket.addEventListener('open', () => finish('reached'));
            socket.addEventListener('error', () => void clock.after(VIOLATION_MS, () => finish('unreachable')));
        } catch {
            finish('unreachable');
        }
    });
}

/** Tries one server after the other, up to the first that fails. `server`: the one that failed, or all. */
export async function tryServers(
    { urls, protocol }: Probe,
    clock: Clock
): Promise<{ readonly connection: Connection; readonly server: string }> {
    for (const url of urls) {
        const connection = await tryConnection(url, protocol, clock);
        if (connection !== 'reached') return { connection, server: url };
    }
    return { connection: 'reached', server: urls.join(' ') };
}
