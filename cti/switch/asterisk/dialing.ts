import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ConnectionId } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../protocol/messages';
import { extensionFor, newToken } from './callToken';
import type { CallToken } from './callToken';
import type { Connection } from './calls';
import type { CommandParts } from './commandParts';
import type { Lines } from './lines';
import { dialedNumber } from './numbers';

type Made = { readonly connection: ConnectionId };
type MakeCall = Extract<DeviceCommand, { command: 'makeCall' }>;
type Consult = Extract<DeviceCommand, { command: 'consult' }>;

/** How long a phone may ring that does not answer by itself when it is asked to dial, in milliseconds. */
const LIFT_MS = 30_000;

/** Calls that the panel makes. */
export class Dialing {
    private readonly parts: CommandParts;
    private readonly lines: Lines;

    constructor(parts: CommandParts, lines: Lines) {
        this.parts = parts;
        this.lines = lines;
    }

    makeCall(device: string, { to, attributes, correlatorData }: MakeCall): Promise<Made> {
        const number = dialedNumber(to);
        const token = newToken(false, correlatorData);
        if (attributes) this.parts.calls.attributes.set(token.callId, attributes);
        return this.dial(device, number, token);
    }

    consult({ leg }: Connection, { to, correlatorData }: Consult): Promise<Made> {
        return this.dial(leg.device, dialedNumber(to), newToken(true, correlatorData));
    }

    private async dial(device: string, number: string, token: CallToken): Promise<Made> {
        const { calls, exchange, settling, options, refused } = this.parts;
        await exchange.expectNumber(number);
        calls.of(device).expectNoDialing();
        const connection = { callId: token.callId, deviceId: device };
        const isThere = (): boolean => calls.of(device).all.some(({ call }) => call.connection.callId === token.callId);
        try {
            const line = this.lines.of(device);
            const extension = extensionFor(number, token);
            if (line) await this.lines.park(line, { context: options.contexts.consult, extension });
            else await this.ask(device, number, token);
            await settling.when(() => isThere() || refused.has(token.callId));
        } finally {
            calls.attributes.delete(token.callId);
        }
        if (refused.delete(token.callId)) throw new Failure('rejected', { detail: 'the phone is not reachable' });
        return { connection };
    }

    /** The exchange calls the phone, and the number as soon as the phone is off the hook. */
    private ask(device: string, number: string, { callId }: CallToken): Promise<void> {
        const { exchange, options } = this.parts;
        const { technology, contexts, autoAnswer } = options;
        const headers = autoAnswer.map((header) => {
            const [name = '', value = ''] = header.split(': ', 2);
            return ['Variable', `${technology}_HEADER(add,${name})=${value}`] as const;
        });
        return exchange.originate(`${technology}/${device}`, [
            ['Context', contexts.dial],
            ['Exten', number],
            ['Priority', 1],
            // The call's id is known before its first event.
            ['ChannelId', callId],
            // what the phone shows
            ['CallerID', `<${number}>`],
            ['Timeout', LIFT_MS],
            ['Async', 'true'],
            ['Variable', `CRM_CONNECT_DEVICE=${device}`],
            ...headers
        ]);
    }
}
