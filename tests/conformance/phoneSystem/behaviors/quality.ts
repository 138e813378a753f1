import { qualityLevel } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Behavior } from '../phoneAtTest';
import { talking } from './incoming';

/** The least time between two reports of one call that goes on, in milliseconds. */
const FEW_SECONDS = 5_000;

export const quality: readonly Behavior[] = [
    {
        title: 'MediaQuality: reports when a call sounds bad and good again, at most every few seconds',
        needs: ['soundVaries'],
        async expectOf({ log, sounds, ...phone }) {
            const connection = await talking({ log, sounds, ...phone });
            for (const how of ['good', 'bad', 'good'] as const) {
                await sounds(connection, how);
                log.expectSnapshot();
                const [last] = log.of('MediaQuality').slice(-1);
                expect(last.connection).toEqual(connection);
                expect(qualityLevel(last.quality.mos)).toBe(how === 'good' ? 4 : 1);
            }
            const times = log.of('MediaQuality').map(({ at }) => at);
            const gaps = times.slice(1).map((at, index) => at - times[index]);
            expect(Math.min(...gaps)).toBeGreaterThanOrEqual(FEW_SECONDS);
        }
    },
    {
        title: 'MediaQuality: the figures of the whole call keep what was bad',
        needs: ['soundVaries'],
        async expectOf(phone) {
            const connection = await talking(phone);
            for (const how of ['good', 'bad', 'good'] as const) await phone.sounds(connection, how);
            await phone.execute({ command: 'clear', connection });
            const { mos, overall } = phone.log.of('MediaQuality').at(-1)!.quality;
            expect(overall.loss).toBeGreaterThan(0);
            expect(qualityLevel(overall.lowestMos)).toBe(1);
            expect(overall.mos).toBeGreaterThan(overall.lowestMos);
            expect(overall.mos).toBeLessThan(mos);
        }
    },
    {
        title: 'MediaQuality: nothing is reported before the call is answered, or on hold',
        needs: ['soundVaries', 'hold'],
        async expectOf(phone) {
            await phone.ring('07814256404');
            await phone.settle();
            expect(phone.log.of('MediaQuality')).toEqual([]);
            const connection = await talking(phone, '07814256405');
            await phone.sounds(connection, 'good');
            const { length } = phone.log.of('MediaQuality');
            await phone.execute({ command: 'hold', connection });
            for (let time = 0; time < 20; time += 1) await phone.settle();
            expect(phone.log.of('MediaQuality')).toHaveLength(length);
        }
    }
];
