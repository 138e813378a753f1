import { Watched, recorded } from './support/watched';

const RINGS = 'Delivered -> alerting';
const ANSWERED = 'Established -> connected';
const HELD = 'Held local -> hold';
const RETRIEVED = 'Retrieved local -> connected';
const REMOTE_END = 'ConnectionCleared normal remote';
const DIALED = ['Originated -> initiated', 'Delivered -> initiated', ANSWERED];
const CONSULTED = [
    HELD,
    'Originated consultation -> initiated',
    'Delivered consultation -> initiated',
    'Established consultation -> connected'
];

/** The agent answers, holds, and dials a colleague on the handset. */
const ON_HANDSET = [RINGS, ANSWERED, HELD, ...DIALED.slice(0, 2)];

/** Another server has the far end hung up: our channel is in its waiting room before the exchange says that the far end is gone. */
const CLEARED_BY_OTHER = [HELD, REMOTE_END];

/** What another server reports, which has executed none of the commands. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
    clickToDial: [...DIALED, REMOTE_END],
    rejected: [...DIALED.slice(0, 2), 'Failed busy', 'ConnectionCleared busy remote'],
    answeredInPanel: [RINGS, ANSWERED, REMOTE_END],
    missedAndDeclined: [
        RINGS,
        'ConnectionCleared callCancelled remote',
        RINGS,
        'ConnectionCleared callRejected local',
        RINGS,
        'ConnectionCleared callRejected local'
    ],
    byHand: [...DIALED, REMOTE_END],
    hold: [RINGS, ANSWERED, HELD, RETRIEVED, HELD, RETRIEVED, REMOTE_END],
    heldAndOver: [RINGS, ANSWERED, HELD, 'ConnectionCleared normal local', RINGS, ANSWERED, HELD, REMOTE_END],
    farEndHolds: [...DIALED, 'Held remote -> connected heldThere', 'Retrieved remote -> connected', REMOTE_END],
    secondCall: [...DIALED, RINGS, HELD, ANSWERED, ...CLEARED_BY_OTHER, RETRIEVED, REMOTE_END],
    consultation: [
        RINGS,
        ANSWERED,
        ...CONSULTED,
        HELD,
        RETRIEVED,
        'Transferred transfer 1002 -> connected',
        'ConnectionCleared transfer local',
        'Transferred transfer +447814256404 -> hold',
        'ConnectionCleared transfer local'
    ],
    reconnect: [RINGS, ANSWERED, ...CONSULTED, ...CLEARED_BY_OTHER, RETRIEVED, REMOTE_END],
    blindTransfer: [
        RINGS,
        ANSWERED,
        'Transferred singleStepTransfer 1002 -> connected',
        'ConnectionCleared singleStepTransfer local'
    ],
    conference: [
        RINGS,
        ANSWERED,
        ...CONSULTED,
        'Conferenced -> connected conferenced',
        'Conferenced -> connected conferenced',
        HELD,
        REMOTE_END,
        REMOTE_END
    ],
    handsetTransfer: [
        ...ON_HANDSET,
        ANSWERED,
        RETRIEVED,
        'Transferred transfer 1006 -> connected',
        'ConnectionCleared transfer local',
        'Transferred transfer +447814256404 -> connected',
        'ConnectionCleared transfer local'
    ],
    handsetTransfersRinging: [
        ...ON_HANDSET,
        RETRIEVED,
        'Transferred transfer 1006 -> connected',
        'ConnectionCleared transfer local',
        'ConnectionCleared callCancelled local'
    ]
};

describe('what happened at a real Asterisk', () => {
    it.each(Object.entries(EXPECTED))('is reported as CSTA: %s', (name, expected) => {
        const watched = new Watched();
        watched.heed(...recorded(name));
        expect(watched.of('1003')).toEqual(expected);
        expect(watched.calls.snapshot('1003')).toEqual([]);
    });

    it('A4: has the correlator in each event that introduces the call, for each server that watches', () => {
        const watched = new Watched();
        watched.heed(...recorded('clickToDial'));
        const introductions = watched.reports.filter(
            ({ report }) => 'remote' in report.event && report.event.direction === 'out'
        );
        const own = introductions.filter(({ deviceId }) => deviceId === '1003');
        expect(own).toHaveLength(3);
        for (const { report } of own) expect(report.event).toMatchObject({ correlatorData: 'panel-9' });
    });

    it('is two connections with the same call id if both ends are devices', () => {
        const watched = new Watched();
        watched.heed(...recorded('twoDevices'));
        const ids = watched.reports.flatMap(({ report }) =>
            'connection' in report.event ? [report.event.connection] : []
        );
        expect(new Set(ids.map(({ callId }) => callId)).size).toBe(1);
        expect(new Set(ids.map(({ deviceId }) => deviceId))).toEqual(new Set(['1003', '1006']));
        expect(watched.of('1006').slice(0, 3)).toEqual([RINGS, ANSWERED, HELD]);
        expect(watched.of('1003')).toContain('Held remote -> connected heldThere');
    });

    it('T: is the customer for the colleague who gets the call, answered before the transfer or after it', () => {
        const customer = 'Transferred transfer {"number":"+447814256404","name":"Fred Bloggs"}';
        const [answered, ringing] = ['handsetTransfer', 'handsetTransfersRinging'].map((name) => {
            const watched = new Watched();
            watched.heed(...recorded(name));
            return watched.of('1006');
        });
        expect(answered).toEqual([RINGS, ANSWERED, `${customer} -> connected`, REMOTE_END]);
        expect(ringing).toEqual([RINGS, `${customer} -> alerting`, ANSWERED, REMOTE_END]);
    });

    it('leaves nobody waiting when either side hangs up on hold', () => {
        const watched = new Watched();
        watched.heed(...recorded('heldAndOver'));
        expect(watched.leftOver.map((channel) => channel.replace(/-.*/, ''))).toEqual(['PJSIP/trunk', 'PJSIP/1003']);
    });

    it('is the same when the events of other calls come between', () => {
        const watched = new Watched();
        const others = recorded('consultation').map((event) => {
            const moved = JSON.stringify(event)
                .replace(/PJSIP\/1003-/g, 'PJSIP/1009-')
                .replace(/(-[0-9a-f]{6})([0-9a-f]{2}\b)/g, '$1ff$2');
            return JSON.parse(
                moved.replaceAll('1700000000.', '1700000001.').replaceAll('bridge-', 'other-')
            ) as typeof event;
        });
        const [events, longest] = [recorded('conference'), others];
        for (let index = 0; index < Math.max(events.length, longest.length); index += 1) {
            watched.heed(...[events[index], longest[index]].filter((event) => event !== undefined));
        }
        expect(watched.of('1003')).toEqual(EXPECTED['conference']);
        expect(watched.of('1009')).toEqual(EXPECTED['consultation']);
    });
});
