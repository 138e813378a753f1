import { EventEmitter } from 'events';
import type { UA } from 'jssip/lib/UA';
import type { ReconnectingSocket } from '../../reconnectingSocket';
import type { Login } from '../../login';
import { FakeSession, message } from './fakeSession';

/** The SIP stack without SIP. The test gives the server's answers. */
export class FakeAgent extends EventEmitter {
    readonly socket: ReconnectingSocket;
    readonly login: Login;
    /** How many REGISTERs were sent. */
    registers = 0;
    stopped = false;
    unregistered = false;
    /** The targets that were called, each with its session. */
    readonly calls: { target: string; options: unknown; session: FakeSession }[] = [];
    /** Configuration that was changed while it ran. */
    readonly changed: Record<string, string> = {};

    constructor(socket: ReconnectingSocket, login: Login) {
        super();
        this.socket = socket;
        this.login = login;
    }

    get asAgent(): UA {
        return this as unknown as UA;
    }

    set(name: string, value: string): boolean {
        this.changed[name] = value;
        return true;
    }
    start(): void {
        this.socket.onconnect = () => this.emit('connected', {});
        this.socket.ondisconnect = () => this.emit('disconnected', {});
        this.socket.ondata = () => undefined;
        this.socket.connect();
    }
    stop(): void {
        this.stopped = true;
        this.socket.disconnect();
        this.emit('disconnected', {});
    }
    register(): void {
        this.registers += 1;
    }
    unregister(): void {
        this.unregistered = true;
    }
    isConnected = (): boolean => this.socket.isConnected();
    call(target: string, options: unknown): UA {
        const session = new FakeSession('outgoing');
        this.calls.push({ target, options, session });
        return session as unknown as UA;
    }

    /** The server accepts a REGISTER. */
    accept(): void {
        this.socket.ondata('SIP/2.0 200 OK');
        this.emit('registered', {});
    }
    refuse(status: number): void {
        this.socket.ondata(`SIP/2.0 ${status}`);
        this.emit('registrationFailed', { response: message({}, status), cause: 'Rejected' });
    }
    /** The server names another place. */
    redirect(uri: object): void {
        this.socket.ondata('SIP/2.0 302');
        const response = { ...message({ contact: 'there' }, 302), parseHeader: () => ({ uri }) };
        this.emit('registrationFailed', { response, cause: 'Redirected' });
    }
    /** An INVITE from the switch. */
    invite(callId: string, headers: Record<string, string> = {}, user = '+447814256404', name = 'Fred'): FakeSession {
        const session = new FakeSession('incoming');
        const from = { uri: { user, host: 'pbx.example' }, display_name: name };
        const request = { ...message({ 'call-id': callId, ...headers }), from };
        this.emit('newRTCSession', { originator: 'remote', session, request });
        return session;
    }
}
