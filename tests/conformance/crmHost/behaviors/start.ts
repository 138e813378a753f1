import { BUILT_IN_LAYOUT } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { readSettings } from '../../../../frame/settings/readSettings';
import type { Behavior } from '../hostAtTest';
import { started } from '../hostAtTest';

/** Longer than any answer is waited for. */
export const LONG_MS = 10_000;
const READ_AGAIN_MS = 20_000;

export const start: readonly Behavior[] = [
    {
        title: 'nothing is emitted or asked before start',
        async expectOf(at) {
            await at.clock.pass(LONG_MS);
            expect(at.events).toEqual([]);
            expect(at.asked()).toBe(0);
        }
    },
    {
        title: 'start: emits settings, layout and user',
        async expectOf(at) {
            await started(at);
            const kinds = at.events.map(({ event }) => event);
            expect(kinds).toEqual(expect.arrayContaining(['SettingsRead', 'LayoutRead', 'CurrentUserRead']));
        }
    },
    {
        title: 'known: what it has emitted and is still so, settings first; nothing before start',
        async expectOf(at) {
            expect(at.host.known()).toEqual([]);
            await started(at);
            const known = at.host.known();
            expect(known[0].event).toBe('SettingsRead');
            for (const event of known) expect(at.told(event.event).at(-1)).toMatchObject({ at: event.at });
        }
    },
    {
        title: 'start: emits them from defaults, and the trouble, where the CRM refuses',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('refuses');
            await started(at);
            expect(at.told('SettingsRead')).toMatchObject([readSettings({})]);
            expect(at.told('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.told('CurrentUserRead')[0].user).toMatchObject({ timeZone: null, userId: null });
            expect(at.told('HostTrouble')[0]).toMatchObject({ reason: 'refused', detail: 'Not today' });
        }
    },
    {
        title: 'start: emits them from defaults, and the trouble, within 10 s where the CRM is silent',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(LONG_MS);
            expect(at.told('SettingsRead')).toMatchObject([readSettings({})]);
            expect(at.told('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.told('CurrentUserRead')).toHaveLength(1);
            expect(at.told('HostTrouble')[0]).toMatchObject({ reason: 'noAnswer', why: { code: 'noAnswer' } });
        }
    },
    {
        title: 'start: settings that come late are emitted again',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(LONG_MS);
            at.feels('answers');
            at.hasSettings({ '/CRMConnect/screenPop': 'false' });
            await at.clock.pass(READ_AGAIN_MS);
            expect(at.told('SettingsRead').at(-1)).toMatchObject({ settings: { screenPop: false } });
        }
    },
    {
        title: 'start: an answer after its deadline changes nothing',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            // what is asked once the settings are given up has its own deadline
            await at.clock.pass(2 * LONG_MS);
            const before = at.events.length;
            at.catchUp();
            await at.clock.pass(100);
            expect(at.events).toHaveLength(before);
        }
    },
    {
        title: 'start: answers that make no sense become defaults, as valid events',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('answers nonsense');
            await started(at);
            expect(at.told('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.told('CurrentUserRead')[0].user.userId).toBeNull();
        }
    },
    {
        title: 'settings: values that are no texts are read as such, and what makes no sense is named',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.hasSettings({
                '/CRMConnect/screenPop': false,
                '/CRMConnect/defaultCountry': null,
                '/CRMConnect/screenPopOn': 7,
                '/reqGeneralInfo/reqInternalName': 'AcmePhone'
            });
            await started(at);
            expect(at.told('SettingsRead')).toMatchObject([
                {
                    callCenter: 'AcmePhone',
                    settings: { ...readSettings({}).settings, screenPop: false },
                    problems: [{ kind: 'senseless', setting: 'screenPopOn', value: '7' }]
                }
            ]);
        }
    },
    {
        title: 'layout: without one of its own, it is the built-in one',
        async expectOf(at) {
            await started(at);
            if (at.host.capabilities.layout) expect(at.told('HostTrouble')).toEqual([]);
            else expect(at.told('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
        }
    }
];
