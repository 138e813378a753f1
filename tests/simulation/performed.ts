import type { CommandValues } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import type { PhoneSystemCommand } from '../../frame/phone/phoneSystem';
import type { Exchange } from './exchange';
import { DEVICE } from './realCall';
import type { SwitchedPhone } from './realCall';

/** What the exchange does for a phone. Resolves to the command's value. */
export async function performed(
    command: PhoneSystemCommand,
    exchange: Exchange,
    phone: SwitchedPhone
): Promise<CommandValues['makeCall'] | undefined> {
    switch (command.command) {
        case 'answer':
            exchange.take(exchange.find(command.connection), phone);
            return undefined;
        case 'clear': {
            const call = exchange.find(command.connection);
            const refusal = call.direction === 'in' ? (command.cause ?? 'callRejected') : 'callCancelled';
            exchange.end(call, call.state === 'waiting' ? refusal : 'normal', 'local');
            return undefined;
        }
        case 'hold':
            exchange.hold(exchange.find(command.connection), true);
            return undefined;
        case 'retrieve':
            exchange.retrieve(exchange.find(command.connection), phone);
            return undefined;
        case 'conference':
            exchange.conference(exchange.find(command.held), exchange.find(command.active));
            return undefined;
        case 'completeInteraction':
            exchange.wrapUps.complete(command.connection);
            return undefined;
        case 'makeCall': {
            if (!/^\+?[0-9*#]+$/.test(command.to)) throw new PhoneSystemError('invalidNumber');
            const { callId } = await exchange.callOut(command.to, phone, command);
            return { connection: { callId, deviceId: DEVICE } };
        }
        default:
            throw new PhoneSystemError('unsupported');
    }
}
