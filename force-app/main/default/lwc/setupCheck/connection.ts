import type { Connection, Microphone } from 'c/setupLines';

const DEADLINE_MS = 5_000;

/**
 * Opens a WebSocket as a SIP phone does, and closes it again. A page may not read why a connection failed, but the browser
 * tells the document when it was the content security policy.
 */
export function tryConnection(server: string | null): Promise<Connection> {
    if (!server) return Promise.resolve('untried');
    return new Promise((resolve) => {
        let socket: WebSocket | undefined;
        const finish = (connection: Connection): void => {
            clearTimeout(timer);
            document.removeEventListener('securitypolicyviolation', forbidden);
            socket?.close();
            resolve(connection);
        };
        const forbidden = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
            if (effectiveDirective === 'connect-src') finish('blocked');
        };
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a deadline is a timer
        const timer = setTimeout(() => finish('unreachable'), DEADLINE_MS);
        document.addEventListener('securitypolicyviolation', forbidden);
        try {
            socket = new WebSocket(server, 'sip');
            socket.addEventListener('open', () => finish('reached'));
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the violation is reported just after the error
            socket.addEventListener('error', () => setTimeout(() => finish('unreachable'), 50));
        } catch {
            finish('unreachable');
        }
    });
}

/** Whether the browser lets this site use a microphone, without asking for it. */
export async function microphone(): Promise<Microphone> {
    try {
        return (await navigator.permissions.query({ name: 'microphone' })).state;
    } catch {
        return 'unknown'; // some browsers do not answer for the microphone
    }
}
