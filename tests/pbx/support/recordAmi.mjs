/**
 * Records what Asterisk reports while the behaviors of the Switch port are tested, for cti/switch/asterisk/__tests__:
 *
 *   node tests/pbx/support/recordAmi.mjs [the names of recordings; without them, all]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../scripts/project.mjs';
import { AsteriskAtTest } from './asteriskAtTest.mjs';
import { importForNode } from '../../support/importForNode.mjs';

const FOLDER = path.join(ROOT, 'cti/switch/asterisk/__tests__/recorded');

/** The name of each recording, and how the title of its behavior begins. */
const RECORDINGS = {
    clickToDial: 'makeCall: Originated with the correlator',
    rejected: 'the far end rejects a call',
    answeredInPanel: 'an incoming call: Delivered',
    missedAndDeclined: 'a call that is missed or declined',
    byHand: 'a number that was dialed on the handset',
    hold: 'hold and retrieve',
    heldAndOver: 'on hold, either side hangs up',
    farEndHolds: 'the far end holds',
    secondCall: 'a second call: answering it',
    consultation: 'consult, alternate and transfer',
    reconnect: 'reconnect: ends',
    blindTransfer: 'singleStepTransfer: Transferred',
    conference: 'conference: both are connected',
    twoDevices: 'two devices in one call',
    handsetTransfer: 'consulted and transferred on the handset',
    handsetTransfersRinging: 'transferred on the handset while'
};

const EVENTS =
    'Newchannel Newstate DialBegin DialState DialEnd Hold Unhold MusicOnHoldStart MusicOnHoldStop BridgeEnter BridgeLeave ' +
    'NewConnectedLine BlindTransfer AttendedTransfer HangupRequest Hangup';
const FIELDS =
    'Event Channel ChannelStateDesc Uniqueid Linkedid Context Exten CallerIDNum CallerIDName ConnectedLineNum ConnectedLineName ' +
    'DestChannel DestUniqueid DestCallerIDName DestConnectedLineNum DestConnectedLineName DialStatus DialString BridgeUniqueid ' +
    'BridgeTechnology Cause TransfererChannel TransfereeChannel OrigTransfererChannel SecondTransfererChannel Extension Result';

const clock = {
    now: Date.now,
    elapsed: () => performance.now(),
    after: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};

/** Only what is used, with short names for what is different in each run. */
function written(events) {
    const known = events.filter(({ Event }) => EVENTS.split(' ').includes(Event));
    const lines = known.map((event) =>
        JSON.stringify(Object.fromEntries(FIELDS.split(' ').flatMap((key) => (event[key] ? [[key, event[key]]] : []))))
    );
    const bridges = [...new Set(known.map(({ BridgeUniqueid }) => BridgeUniqueid).filter(Boolean))];
    const text = lines.join('\n').replace(/"(\d{10})\.(\d+)"/g, '"1700000000.$2"');
    return `${bridges.reduce((all, bridge, index) => all.replaceAll(bridge, `bridge-${index + 1}`), text)}\n`;
}

const { AmiLink } = await importForNode('cti/switch/asterisk/amiLink.ts');
const { asteriskOptions } = await importForNode('cti/switch/asterisk/options.ts');
const { BEHAVIORS } = await importForNode('tests/conformance/switch/behaviors/behaviors.ts');
const exchange = await AsteriskAtTest.start();
let events = [];
const link = new AmiLink(asteriskOptions(exchange.ami), clock, {
    up: () => undefined,
    down: () => undefined,
    event: (event) => events.push(event)
});
link.start();
const only = process.argv.slice(2);
for (const [name, start] of Object.entries(RECORDINGS)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { title, expectOf } = BEHAVIORS.find((behavior) => behavior.title.startsWith(start));
    events = [];
    await expectOf(exchange.create());
    await exchange.tidyUp();
    writeFileSync(path.join(FOLDER, `${name}.jsonl`), written(events));
    console.log(`${name}: ${title}`);
}
await link.stop();
await exchange.stop();
