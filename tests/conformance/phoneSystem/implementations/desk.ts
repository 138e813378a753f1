import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { quietAudio } from '../../../../frame/__tests__/fakes/quietBrowser';
import { NO_CREDENTIALS } from '../../../../frame/phone/credentials';
import { desk as descriptor } from '../../../../frame/phone/desk/descriptor';
import { DeskPhoneSystem } from '../../../../frame/phone/desk/deskPhoneSystem';
import { DIALING_MS } from '../../../support/cti/fakeDevice';
import { FEATURES } from '../../../support/cti/fakeSwitch';
import { panelSocket } from '../../../support/cti/panelSocket';
import { ServerAtTest, USER, ticketFor } from '../../../support/cti/serverAtTest';
import type { EventLog } from '../eventLog';
import type { Implementation, PhoneAtTest } from '../phoneAtTest';

const DEVICE = '1001';
/** Longer than dialing and the way to the exchange. */
const A_WHILE_MS = DIALING_MS + 100;
/** Longer than the first pause between two attempts. */
const CONNECTED_AGAIN_MS = 3_000;

/** The real phone, connected to the real server in the same process. Only the exchange is a fake. */
function create(log: EventLog): PhoneAtTest {
    const server = new ServerAtTest();
    const { clock, exchange } = server;
    let reachable = true;
    let hangUp = (): void => undefined;
    const system = new DeskPhoneSystem(
        {
            open: (url) => {
                const { socket, breakDown } = panelSocket(url, {
                    clock,
                    serverAt: () => (reachable ? server.service : null)
                });
                hangUp = breakDown;
                return socket;
            },
            network: { page: new EventTarget(), connection: undefined },
            random: () => 0.5,
            product: 'test'
        },
        {
            settings: { ctiServers: ['wss://cti.example.com'] },
            credentials: { ...NO_CREDENTIALS, ticket: () => Promise.resolve({ ticket: ticketFor(DEVICE, USER) }) },
            clock,
            userId: USER,
            audio: quietAudio(),
            storage: new FakeStoredText(),
            log: (line) => {
                if (line.startsWith('ignored')) throw new Error(line);
            },
            emit: log.emit
        }
    );
    const settle = (): Promise<void> => clock.pass(A_WHILE_MS);
    const impossible = (): never => {
        throw new Error('not possible with this exchange');
    };
    return {
        system,
        log,
        settle,
        async ring(from) {
            const connection = exchange.ring(DEVICE, from);
            await settle();
            return connection;
        },
        async execute(command) {
            const done = system.execute(command);
            // Awaited below. Until then, a rejection must not count as unhandled.
            done.catch(() => undefined);
            await settle();
            return done;
        },
        async farEnd(connection, act) {
            exchange.farEnd(connection, act);
            await settle();
        },
        async loseLink() {
            reachable = false;
            hangUp();
            await settle();
        },
        async regainLink() {
            reachable = true;
            await clock.pass(CONNECTED_AGAIN_MS);
        },
        ringLimited: impossible,
        sounds: impossible,
        messages: impossible,
        otherDevice: impossible
    };
}

export const desk: Implementation = {
    name: 'desk',
    descriptor,
    features: FEATURES,
    abilities: ['farEndHolds', 'linkBreaks'],
    create,
    async start(phone) {
        phone.system.start();
        await phone.settle();
    }
};
