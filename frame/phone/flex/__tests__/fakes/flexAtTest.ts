import type { PhoneEvent } from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { EmbeddedFlex, FLEX, PANEL, flags } from '../../../../../tests/support/flex/embeddedFlex';
import { FakeStoredText } from '../../../../__tests__/fakes/fakeStoredText';
import { quietAudio } from '../../../../__tests__/fakes/quietBrowser';
import { SimulatedClock } from '../../../../__tests__/fakes/simulatedClock';
import { NO_CREDENTIALS } from '../../../credentials';
import type { PhoneSystemCommand } from '../../../phoneSystem';
import { FlexPhoneSystem } from '../../flexPhoneSystem';
import type { Flags } from '../../messages';

const A_WHILE = 100;
export const FRED = '+447814256404';

/** The phone and the real plug-in; only Flex itself is a fake. */
export class FlexAtTest {
    readonly clock = new SimulatedClock();
    readonly embedded: EmbeddedFlex;
    readonly events: PhoneEvent[] = [];
    readonly logged: string[] = [];
    readonly system: FlexPhoneSystem;

    constructor(settings: Partial<Flags> = {}, panelOrigins = [PANEL]) {
        this.embedded = new EmbeddedFlex(this.clock, panelOrigins);
        this.system = new FlexPhoneSystem(this.embedded.open, {
            settings: { flexAddress: FLEX, ...flags(settings) },
            credentials: NO_CREDENTIALS,
            clock: this.clock,
            emit: (event) => this.events.push(event),
            userId: '005000000000001AAA',
            audio: quietAudio(),
            storage: new FakeStoredText(),
            log: (line) => this.logged.push(line)
        });
        this.system.start();
    }

    get flex() {
        return this.embedded.flex;
    }

    settle = (): Promise<void> => this.clock.pass(A_WHILE);

    of<Name extends PhoneEvent['event']>(name: Name): Extract<PhoneEvent, { event: Name }>[] {
        return this.events.filter((one): one is Extract<PhoneEvent, { event: Name }> => one.event === name);
    }

    async execute(command: PhoneSystemCommand): Promise<unknown> {
        const done = this.system.execute(command);
        done.catch(() => undefined);
        await this.settle();
        return done;
    }

    /** A task is offered and accepted. */
    async accepted(offer: Parameters<FlexAtTest['flex']['offer']>[0] = { attributes: { from: FRED } }) {
        const { taskSid } = this.flex.offer(offer);
        await this.settle();
        const { connection } = this.of('Delivered').at(-1)!;
        await this.execute({ command: 'answer', connection });
        return { taskSid, connection };
    }
}

export async function started(settings: Partial<Flags> = {}): Promise<FlexAtTest> {
    const phone = new FlexAtTest(settings);
    await phone.settle();
    return phone;
}

export const CHAT = {
    channel: 'chat',
    channelType: 'whatsapp',
    attributes: { from: `whatsapp:${FRED}`, name: 'Fred Bloggs' }
};
