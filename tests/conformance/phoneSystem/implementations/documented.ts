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
import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { PLAIN_FEATURES, onSwitch } from './onSwitch';

const DOCUMENT = path.join(__dirname, '../../../../docs/extending.md');
/** Longer than anything on this switch takes, in milliseconds. */
const A_WHILE = 200;
/** The example reconnects after 5 seconds. */
const CONNECTED_AGAIN_MS = 6_000;

/** The script in the document. */
const [, example = ''] = /^```js\n(.*?)^```$/ms.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];

/** What the script registers in a page that loads it. */
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
        userId: '005000000000001AAA',
        audio: quietAudio(),
        storage: new FakeStoredText(),
        log: (line) => {
            throw new Error(line);
        },
        emit: log.emit
    });
    const settle = (): Promise<void> => clock.pass(A_WHILE);
    return {
        ...onSwitch(system, log, {
            settle,
            ring: (from) => pbx.ring(from),
            farEnd: (callId, act) => pbx.farEnd(callId, act)
        }),
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

/** The example in docs/extending.md, from which other phone systems start. */
export const documented: Implementation = {
    name: 'docs/extending.md',
    descriptor,
    features: PLAIN_FEATURES,
    abilities: ['linkBreaks'],
    create,
    async start(phone) {
        phone.system.start();
        await phone.settle();
    }
};
