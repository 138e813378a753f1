/** The page around Flex in the tests: the phone system as it is, with its frame, and without a panel. */
import { FakeStoredText } from '../../../frame/__tests__/fakes/fakeStoredText';
import { browserClock } from '../../../frame/clock';
import { FLAGS } from '../../../frame/phone/flex/messages';
import { flexFrame } from '../../../frame/phone/flex/flexFrame';
import { FlexPhoneSystem } from '../../../frame/phone/flex/flexPhoneSystem';

const events: object[] = [];
const storage = new FakeStoredText();
const parts = { clock: browserClock, log: () => undefined, emit: (event: object) => events.push(event), storage };
const settings = Object.fromEntries(FLAGS.map((flag) => [flag, true]));
const flexAddress = new URLSearchParams(window.location.search).get('flex');
const phone = new FlexPhoneSystem(flexFrame(window, storage), {
    ...parts,
    settings: { ...settings, flexAddress },
    userId: '005000000000001AAA'
} as never);
phone.start();
Object.assign(window, { phone, events });
