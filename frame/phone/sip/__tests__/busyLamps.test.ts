import { AGAIN_MS } from '../lastingSubscription';
import { WirePhone } from './fakes/wirePhone';

const info = (state: string, version = 0, kind = 'full'): string =>
    `<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="${version}" state="${kind}" entity="sip:1002@pbx.example">` +
    `<dialog id="1002"><state>${state}</state></dialog></dialog-info>`;

const targets = (phone: WirePhone): string[] =>
    phone.sent('SUBSCRIBE ').map((request) => {
        const expires = /^Expires: (\d+)/im.exec(request)?.[1];
        return `${request.split(' ')[1]} ${expires === '0' ? 'ends' : 'begins'}`;
    });

/** The lamps that were reported since the last request. */
const lamps = (phone: WirePhone): string[] =>
    phone.reported
        .splice(0)
        .flatMap((event) => (event.event === 'LampMode' ? [`${event.lamp} ${event.lampMode}`] : []));

async function monitoring(...devices: readonly string[]): Promise<WirePhone> {
    const phone = await WirePhone.signedIn();
    await phone.do({ command: 'monitor', devices });
    await phone.pass();
    return phone;
}

async function monitored(expires = 3600): Promise<{ phone: WirePhone; subscribe: string }> {
    const phone = await monitoring('1002');
    return { phone, subscribe: await phone.acceptSubscription('200 OK', expires) };
}

describe('D7: the lamps of an exchange', () => {
    it('are asked for by a subscription to the dialogs of each device', async () => {
        const phone = await monitoring('1002', '*21#');
        expect(targets(phone)).toEqual(['sip:1002@pbx.example begins', 'sip:*21%23@pbx.example begins']);
        expect(phone.latest('SUBSCRIBE')).toMatch(/^Event: dialog\r$/m);
        expect(phone.latest('SUBSCRIBE')).toMatch(/^Accept: application\/dialog-info\+xml\r$/m);
    });

    it('are not offered, and not asked for, if the admin does not want them', async () => {
        const phone = await WirePhone.signingIn({ busyLamps: false });
        expect(phone.reported[0]).toMatchObject({ event: 'Features', features: { lamps: false } });
        await expect(phone.do({ command: 'monitor', devices: ['1002'] })).rejects.toMatchObject({
            reason: 'unsupported'
        });
    });

    it('follow the notifications, and report each change once', async () => {
        const { phone, subscribe } = await monitored();
        for (const state of ['terminated', 'early', 'early', 'confirmed', 'terminated'])
            await phone.notify(subscribe, info(state));
        expect(lamps(phone)).toEqual(['1002 off', '1002 flutter', '1002 steady', '1002 off']);
    });

    it('are not changed by a notification that cannot be read', async () => {
        const { phone, subscribe } = await monitored();
        await phone.notify(subscribe, info('confirmed'));
        await phone.notify(subscribe, '<dialog-info');
        expect(lamps(phone)).toEqual(['1002 steady']);
        expect(phone.sent('SIP/2.0 200')).toHaveLength(2);
    });

    it('are no longer asked for when nobody is shown any more', async () => {
        const { phone, subscribe } = await monitored();
        await phone.do({ command: 'monitor', devices: [] });
        await phone.pass();
        expect(phone.latest('SUBSCRIBE')).toMatch(/^Expires: 0\r$/m);
        await phone.notify(subscribe, info('confirmed'));
        expect(lamps(phone)).toEqual([]);
    });

    it('stay as they are when the list of devices changes', async () => {
        const { phone, subscribe } = await monitored();
        await phone.notify(subscribe, info('confirmed'));
        lamps(phone);
        await phone.do({ command: 'monitor', devices: ['1002', '1003'] });
        await phone.pass();
        expect(lamps(phone)).toEqual(['1002 steady']);
        expect(targets(phone)).toEqual(['sip:1002@pbx.example begins', 'sip:1003@pbx.example begins']);
    });

    it.each(['489 Bad Event', '404 Not Found', '405 Method Not Allowed'])(
        'stay dark, and are not asked for again, if the exchange answers %s',
        async (status) => {
            const phone = await monitoring('1002');
            await phone.acceptSubscription(status);
            await phone.passLinked(2 * AGAIN_MS);
            expect(targets(phone)).toHaveLength(1);
            expect(lamps(phone)).toEqual([]);
        }
    );

    it('are unknown when the exchange ends the subscription, until it says more', async () => {
        const { phone, subscribe } = await monitored();
        await phone.notify(subscribe, info('confirmed'));
        await phone.notify(subscribe, '', 'terminated;reason=deactivated');
        expect(lamps(phone)).toEqual(['1002 steady', '1002 unknown']);
        await phone.passLinked(AGAIN_MS);
        await phone.notify(await phone.acceptSubscription(), info('terminated'));
        expect(lamps(phone)).toEqual(['1002 off']);
    });

    it('are unknown when a notification is missing, and are asked for again after a pause', async () => {
        const { phone, subscribe } = await monitored();
        await phone.notify(subscribe, info('terminated'));
        await phone.notify(subscribe, info('confirmed', 2, 'partial'));
        expect(lamps(phone)).toEqual(['1002 off', '1002 unknown']);
        await phone.passLinked(AGAIN_MS);
        await phone.notify(await phone.acceptSubscription(), info('confirmed'));
        expect(lamps(phone)).toEqual(['1002 steady']);
    });

    it('end when the agent signs out', async () => {
        const { phone, subscribe } = await monitored();
        await phone.notify(subscribe, info('confirmed'));
        lamps(phone);
        void phone.do({ command: 'signOut' });
        await phone.pass();
        expect(lamps(phone)).toEqual(['1002 unknown']);
        expect(phone.latest('SUBSCRIBE')).toMatch(/^Expires: 0\r$/m);
    });

    it('begin as soon as the phone is signed in', async () => {
        const phone = await WirePhone.signingIn();
        await phone.do({ command: 'monitor', devices: ['1002'] });
        await phone.pass();
        expect(targets(phone)).toEqual([]);
        phone.register();
        await phone.pass();
        expect(targets(phone)).toEqual(['sip:1002@pbx.example begins']);
    });
});
