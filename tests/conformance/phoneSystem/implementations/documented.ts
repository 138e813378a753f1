import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SimulatedClock } from '../../../../frame/__tests__/fakes/simulatedClock';
import { GivenCredentials } from '../../../../frame/phone/givenCredentials';
import type { AnyFactory, PhoneSystemRegistry } from '../../../../frame/phone/phoneSystem';
import { script as descriptor } from '../../../../frame/phone/script/descriptor';
import { guarded } from '../../../../frame/phone/script/guarded';
import { AcmePbx } from '../acmePbx';
import type { EventLog } from '../eventLog';
import type { Implementation, PhoneAtTest } from '../phoneAtTest';
import { quietAudio } from '../../../../frame/__tests__/fakes/quietBrowser';

const DOCUMENT = path.join(__dirname, '../../../../docs/extending.md');
/** Longer than anything takes that is on its way, in milliseconds. */
const A_WHILE = 200;
/** The example connects again after 5 seconds. */
const CONNECTED_AGAIN_MS = 6_000;

/** The script as the document shows it. */
const [, example = ''] = /^```js\n(.*?)^```$/ms.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];

/** What a page has when it has loaded the script. */
function loaded(socket: typeof WebSocket): AnyFactory {
    const page: PhoneSystemRegistry = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of our own document, as a browser runs it
    const run = new Function('window', 'WebSocket', example) as (window: object, socket: unknown) => void;
    run(page, socket);
    return page.crmConnectPhoneSystems!.script;
}

function create(log: EventLog): PhoneAtTest {
    const clock = new SimulatedClock();
    const pbx = new AcmePbx(clock);
    const system = guarded(
        loaded(pbx.WebSocket),
        '/resource/AcmePhone'
    )({
        settings: { phoneSystemScript: 'AcmePhone', phoneSystemServer: 'wss://pbx.example/phone' } as never,
        clock,
        credentials: new GivenCredentials(),
        audio: quietAudio(),
        log: (line) => {
            throw new Error(line);
        },
        emit: log.emit
    });
    const settle = (): Promise<void> => clock.pass(A_WHILE);
    return {
        system,
        log,
        settle,
        async ring(from) {
            pbx.ring(from);
            await settle();
            return log.of('Delivered').at(-1)!.connection;
        },
        ringLimited() {
            throw new Error('calls of this exchange offer what the device does');
        },
        async execute(command) {
            const done = system.execute(command);
            done.catch(() => undefined);
            await settle();
            return done;
        },
        async farEnd({ callId }, act) {
            if (act === 'hold' || act === 'resume') throw new Error('far ends of this exchange do not hold');
            pbx.farEnd(callId, act);
            await settle();
        },
        async loseLink() {
            pbx.loseLink();
            await settle();
        },
        async regainLink() {
            pbx.reachable = true;
            await clock.pass(CONNECTED_AGAIN_MS);
        }
    };
}

/** The example in docs/extending.md, which others begin with. */
export const documented: Implementation = {
    name: 'docs/extending.md',
    descriptor,
    features: {
        answer: true,
        decline: true,
        hold: true,
        mute: false,
        dtmf: false,
        singleStepTransfer: false,
        consultationTransfer: false,
        secondCall: true,
        signIn: false
    },
    abilities: ['linkBreaks'],
    create,
    async start(phone) {
        phone.system.start();
        await phone.settle();
    }
};
