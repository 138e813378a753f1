import { BUILT_IN_LAYOUT } from '../../../../force-app/main/default/lwc/pageContract/pageContract';
import { readSettings } from '../../../../frame/settings/readSettings';
import type { Behavior } from '../hostAtTest';
import { started } from '../hostAtTest';

/** Longer than any timeout. */
export const LONG_MS = 10_000;
const READ_AGAIN_MS = 20_000;

export const start: readonly Behavior[] = [
    {
        title: 'emits and requests nothing before start',
        async expectOf(at) {
            await at.clock.pass(LONG_MS);
            expect(at.events).toEqual([]);
            expect(at.asked()).toBe(0);
        }
    },
    {
        title: 'start: emits settings, layout, and user',
        async expectOf(at) {
            await started(at);
            const kinds = at.events.map(({ event }) => event);
            expect(kinds).toEqual(expect.arrayContaining(['SettingsRead', 'LayoutRead', 'CurrentUserRead']));
        }
    },
    {
        title: 'known: returns the emitted events that are still current, settings first; nothing before start',
        async expectOf(at) {
            expect(at.host.known()).toEqual([]);
            await started(at);
            const known = at.host.known();
            expect(known[0].event).toBe('SettingsRead');
            for (const event of known) expect(at.emitted(event.event).at(-1)).toMatchObject({ at: event.at });
        }
    },
    {
        title: 'start: emits defaults and the problem if the CRM rejects a request',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('refuses');
            await started(at);
            expect(at.emitted('SettingsRead')).toMatchObject([readSettings({})]);
            expect(at.emitted('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.emitted('CurrentUserRead')[0].user).toMatchObject({ timeZone: null, userId: null });
            expect(at.emitted('HostTrouble')[0]).toMatchObject({ reason: 'refused', detail: 'Not today' });
        }
    },
    {
        title: 'start: emits defaults and the problem within 10 s if the CRM does not respond',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(LONG_MS);
            expect(at.emitted('SettingsRead')).toMatchObject([readSettings({})]);
            expect(at.emitted('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.emitted('CurrentUserRead')).toHaveLength(1);
            expect(at.emitted('HostTrouble')[0]).toMatchObject({ reason: 'noAnswer', why: { code: 'noAnswer' } });
        }
    },
    {
        title: 'start: emits late settings again',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(LONG_MS);
            at.feels('answers');
            at.hasSettings({ '/CRMConnect/screenPop': 'false' });
            await at.clock.pass(READ_AGAIN_MS);
            expect(at.emitted('SettingsRead').at(-1)).toMatchObject({ settings: { screenPop: false } });
        }
    },
    {
        title: 'start: takes answers that are late, but in time, in any order, and sent twice',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(1_000);
            at.feels('answers');
            for (const send of at.heldBack().toReversed()) {
                send();
                send();
            }
            await at.clock.pass(LONG_MS);
            expect(at.emitted('SettingsRead')).toHaveLength(1);
            expect(at.emitted('CurrentUserRead').at(-1)!.user.internalNumbersDigitsLength).toBe(5);
            expect(at.emitted('LayoutRead').length).toBeGreaterThan(0);
            expect(at.emitted('HostTrouble')).toEqual([]);
        }
    },
    {
        title: 'known: a CRM that did not respond is no problem after it has',
        needs: ['answersCalls'],
        async expectOf(at) {
            const troubles = (): unknown[] => at.host.known().filter(({ event }) => event === 'HostTrouble');
            at.feels('is silent');
            at.host.start();
            await at.clock.pass(LONG_MS);
            expect(troubles()).toHaveLength(1);
            at.feels('answers');
            await at.clock.pass(READ_AGAIN_MS);
            expect(troubles()).toEqual([]);
        }
    },
    {
        title: 'start: ignores an answer after its deadline',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('is silent');
            at.host.start();
            // Requests after the timeout for settings have their own deadline.
            await at.clock.pass(2 * LONG_MS);
            const before = at.events.length;
            for (const send of at.heldBack()) send();
            await at.clock.pass(100);
            expect(at.events).toHaveLength(before);
        }
    },
    {
        title: 'start: emits defaults as valid events for invalid answers',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.feels('answers nonsense');
            await started(at);
            expect(at.emitted('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
            expect(at.emitted('CurrentUserRead')[0].user.userId).toBeNull();
        }
    },
    {
        title: 'settings: reads values that are not texts, and names invalid ones',
        needs: ['answersCalls'],
        async expectOf(at) {
            at.hasSettings({
                '/CRMConnect/screenPop': false,
                '/CRMConnect/defaultCountry': null,
                '/CRMConnect/screenPopOn': 7,
                '/reqGeneralInfo/reqInternalName': 'AcmePhone'
            });
            await started(at);
            expect(at.emitted('SettingsRead')).toMatchObject([
                {
                    callCenter: 'AcmePhone',
                    settings: { ...readSettings({}).settings, screenPop: false },
                    problems: [{ kind: 'senseless', setting: 'screenPopOn', value: '7' }]
                }
            ]);
        }
    },
    {
        title: 'layout: emits the built-in one without one in the CRM',
        async expectOf(at) {
            await started(at);
            if (at.host.capabilities.layout) expect(at.emitted('HostTrouble')).toEqual([]);
            else expect(at.emitted('LayoutRead')[0].layout.callTypes).toEqual(BUILT_IN_LAYOUT.callTypes);
        }
    }
];
