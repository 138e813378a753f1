import { Failure, explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CommandValues,
    ConnectionId
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PairService } from '../../../frame/phone/connectionState';
import type { DeviceCommand } from '../../protocol/messages';
import type { Connection } from './calls';
import type { CommandParts } from './commandParts';
import { DECLINE } from './causes';
import { Dialing } from './dialing';
import { Lines } from './lines';
import { dialedNumber } from './numbers';

type Value = CommandValues[keyof CommandValues] | undefined;

/** Between two digits, in milliseconds: longer than a digit, so that the far end hears both. */
const DIGIT_MS = 220;

/** The services of a device, as actions of the exchange. Each resolves when the exchange's events have confirmed it. */
export class Commands {
    private readonly parts: CommandParts;
    private readonly lines: Lines;
    private readonly dialing: Dialing;

    constructor(parts: CommandParts) {
        this.parts = parts;
        this.lines = new Lines(parts);
        this.dialing = new Dialing(parts, this.lines);
    }

    async execute(device: string, command: DeviceCommand): Promise<Value> {
        const table = this.parts.calls.of(device);
        switch (command.command) {
            case 'makeCall':
                return this.dialing.makeCall(device, command);
            case 'consult': {
                const first = table.find(command.connection);
                first.call.expect('consult');
                return this.dialing.consult(first, command);
            }
            case 'answer':
                return this.answer(table.find(command.connection));
            case 'clear':
                return this.clear(table.find(command.connection), command.cause);
            case 'hold': {
                const one = table.find(command.connection);
                one.call.expect('hold');
                return this.hold(one);
            }
            case 'retrieve': {
                const one = table.find(command.connection);
                one.call.expect('retrieve');
                table.expectNoDialing();
                return this.lines.retrieve(one);
            }
            case 'generateDigits':
                return this.generateDigits(table.find(command.connection), command.digits);
            case 'singleStepTransfer':
                return this.singleStepTransfer(table.find(command.connection), command.to);
            case 'transfer':
                return this.transfer(...this.pair(device, command));
            case 'alternate':
                return this.lines.retrieve(this.pair(device, command)[0]);
            case 'reconnect':
                return this.reconnect(...this.pair(device, command));
            case 'conference':
                return this.lines.conference(...this.pair(device, command));
            case 'setMicrophoneMute':
                throw new Failure('unsupported');
        }
    }

    private pair(
        device: string,
        { command, held, active }: { command: PairService; held: ConnectionId; active: ConnectionId }
    ): [Connection, Connection] {
        const table = this.parts.calls.of(device);
        const pair: [Connection, Connection] = [table.find(held), table.find(active)];
        pair[0].call.expectWith(pair[1].call, command);
        return pair;
    }

    private async answer(one: Connection): Promise<undefined> {
        const { calls, settling } = this.parts;
        one.call.expect('answer');
        calls.of(one.leg.device).expectNoDialing();
        const { far } = one;
        if (far === null) throw new Failure('unsupported');
        const line = this.lines.of(one.leg.device);
        if (line) await this.lines.takeOn(one, line);
        // A phone that does not answer by itself rings anew. The call is answered when the agent lifts the handset.
        else await this.lines.callAgain(one);
        await settling.when(() => one.moving || one.call.state !== 'alerting');
        return undefined;
    }

    private async clear(one: Connection, cause: 'busy' | 'callRejected' = 'callRejected'): Promise<undefined> {
        const { exchange, settling } = this.parts;
        const { leg, call } = one;
        call.expect('clear');
        // with several calls on our channel, only the other end goes
        const isShared = leg.connections.length > 1;
        if (isShared) await this.lines.settled(leg);
        const code = call.state === 'alerting' ? DECLINE[cause] : undefined;
        one.ending = call.endingBy(cause);
        await exchange.hangUp((isShared ? one.far : null) ?? leg.channel, code);
        await settling.when(() => call.state === 'null');
        return undefined;
    }

    private async hold(one: Connection): Promise<undefined> {
        const { settling } = this.parts;
        await this.lines.settled(one.leg);
        if (one.call.isConferenced && one.far !== null) {
            await this.lines.toMusic(one.far);
            await settling.when(() => one.call.state !== 'connected');
        } else await this.lines.park(one.leg);
        return undefined;
    }

    private async generateDigits(one: Connection, digits: string): Promise<undefined> {
        const { exchange, clock } = this.parts;
        one.call.expect('generateDigits');
        if (!/^[0-9*#A-D]+$/i.test(digits)) throw new Failure('rejected', explanation('notDigits', digits));
        for (const digit of digits) {
            one.call.expect('generateDigits');
            await exchange.press(one.leg.channel, digit);
            await new Promise<void>((resolve) => clock.after(DIGIT_MS, resolve));
        }
        return undefined;
    }

    private async singleStepTransfer(one: Connection, to: string): Promise<undefined> {
        const { exchange, options, settling, bridges } = this.parts;
        const { leg, call } = one;
        const number = dialedNumber(to);
        call.expect('singleStepTransfer');
        await exchange.expectNumber(number);
        await this.lines.settled(leg);
        const { far } = one;
        if (far === null) throw new Failure('unsupported');
        // The exchange then hangs up our channel.
        if (leg.connections.length === 1 && bridges.areTogether(leg.channel, far)) {
            await exchange.blindTransfer(leg.channel, number);
            await settling.when(() => call.state === 'null');
            return undefined;
        }
        const away = { channel: far, context: options.contexts.numbers, extension: number };
        if (call.state === 'connected') await exchange.redirect(away, exchange.wait(leg.channel));
        else await exchange.redirect(away);
        call.transferTo({ to: number, cause: 'singleStepTransfer' });
        if (leg.connections.length === 0) await exchange.hangUp(leg.channel).catch(() => undefined); // gone already
        return undefined;
    }

    /** Nobody has answered there yet: this becomes a blind transfer. */
    private async transfer(held: Connection, active: Connection): Promise<undefined> {
        const { exchange, endings, settling, bridges } = this.parts;
        const { remoteNumber } = active.call;
        if (active.call.state === 'initiated') {
            if (remoteNumber === null) throw new Failure('invalidState', 'numberUnknown');
            await this.clear(active);
            return this.singleStepTransfer(held, remoteNumber);
        }
        for (const { leg } of [held, active]) await this.lines.settled(leg);
        const [one, other] = [held.far, active.far];
        if (one === null || other === null) throw new Failure('unsupported');
        await exchange.bridge(one, other);
        await settling.when(() => bridges.areTogether(one, other));
        const channels = new Set([held.leg.channel, active.leg.channel]);
        endings.transferred(held, active);
        for (const channel of channels) await exchange.hangUp(channel).catch(() => undefined); // gone already
        return undefined;
    }

    private async reconnect(held: Connection, active: Connection): Promise<undefined> {
        await this.clear(active);
        await this.lines.retrieve(held);
        return undefined;
    }
}
