import { GivenCredentials } from '../../givenCredentials';
import type { PhoneSystemContext } from '../../phoneSystem';
import { quietAudio } from '../../../__tests__/fakes/quietBrowser';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import type { DemoPage } from '../pageApi';
import '../../../main';
import '../demo';

describe('the script of the demo line', () => {
    it('registers it, and lets scripts of the page control it while it runs', async () => {
        const context: PhoneSystemContext = {
            settings: {},
            clock: new SimulatedClock(),
            credentials: new GivenCredentials(),
            emit: () => undefined,
            userId: '005000000000001AAA',
            audio: quietAudio(),
            storage: new FakeStoredText(),
            log: () => undefined
        };
        const page: DemoPage = window;
        const seen: boolean[] = [];
        window.addEventListener('crmconnectrunning', () => seen.push(page.CRMConnect?.demo !== undefined));
        const line = window.crmConnectPhoneSystems!.demo(context as never);
        line.start();
        expect(page.CRMConnect?.demo?.calls()).toEqual([]);
        await line.stop();
        expect(seen).toEqual([true, false]);
        expect(window.CRMConnect).not.toHaveProperty('demo');
    });
});
