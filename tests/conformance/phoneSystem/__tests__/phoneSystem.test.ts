/** Runs the behaviors of the PhoneSystem port against every implementation. `npm run test:conformance` prints the table. */
import type { Feature } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BEHAVIORS } from '../behaviors/behaviors';
import { COMMANDS } from '../behaviors/unsupported';
import { EventLog } from '../eventLog';
import { demo } from '../implementations/demo';
import { desk } from '../implementations/desk';
import { documented } from '../implementations/documented';
import { flex } from '../implementations/flex';
import { simulated } from '../implementations/simulated';
import { sip } from '../implementations/sip';
import { twilio } from '../implementations/twilio';
import type { Implementation, Need, PhoneAtTest } from '../phoneAtTest';

async function started(implementation: Implementation): Promise<PhoneAtTest> {
    const phone = implementation.create(new EventLog());
    phone.log.watch(phone.system);
    await implementation.start(phone);
    return phone;
}

describe('PhoneSystem', () => {
    describe.each([demo, sip, desk, flex, twilio, simulated, documented])('$name', (implementation) => {
        const { features, abilities, descriptor } = implementation;
        const has = (need: Need): boolean =>
            need in features ? features[need as Feature] : (abilities as readonly Need[]).includes(need);
        const possible = BEHAVIORS.filter(({ needs = [] }) => needs.every(has));

        it.each(possible)('$title', async ({ expectOf }) => {
            const phone = await started(implementation);
            await expectOf(phone);
            phone.log.expectSound();
        });

        it('Features: reports what it can do, and rejects the rest with unsupported', async () => {
            const phone = await started(implementation);
            expect(phone.log.of('Features').at(-1)!.features).toEqual(features);
            const connection = await phone.ring('07814256404');
            const missing = Object.entries(COMMANDS).filter(([feature]) => !has(feature as Need));
            for (const command of missing.flatMap(([, commands]) => commands)) {
                await expect(phone.execute(command(connection))).rejects.toMatchObject({ reason: 'unsupported' });
            }
            phone.log.expectSound();
        });

        it('Features: offers a sign-in only if its descriptor has one', async () => {
            const phone = await started(implementation);
            const { signIn } = phone.log.of('Features').at(-1)!.features;
            expect(signIn && descriptor && descriptor.signIn !== 'credentials').toBeFalsy();
        });

        it('emits nothing, has no calls, and rejects every command with notConnected before start', async () => {
            const phone = implementation.create(new EventLog());
            expect(phone.system.snapshot()).toBeNull();
            await expect(phone.execute({ command: 'makeCall', to: '1003' })).rejects.toMatchObject({
                reason: 'notConnected'
            });
            await phone.settle();
            expect(phone.log.events).toEqual([]);
        });
    });
});
