/** Runs the behaviors of the Switch port against the fake switch. tests/pbx/switch.test.mjs runs them against a real exchange. */
import { BEHAVIORS } from '../behaviors/behaviors';
import { abilities, create } from '../implementations/fake';

describe('Switch', () => {
    describe('fake', () => {
        const possible = BEHAVIORS.filter(({ needs = [] }) => needs.every((need) => abilities.includes(need)));

        it.each(possible)('$title', async ({ expectOf }) => {
            const at = create();
            await expectOf(at);
            await at.sut.stop();
        });
    });
});
