import '../../labels/__tests__/support/english';
import '../../setupLine/__tests__/support/english';
import SetupLine from 'c/setupLine';
import type { Line } from 'c/setupLines';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';

const LINK = '/lightning/setup/PermSets/home';
const line = (more: Partial<Line>): Promise<View<{ line: Line }>> =>
    show('c-setup-line', SetupLine, {
        line: { id: 'fields', verdict: 'bad', detail: 'CallKey__c', wording: {}, link: LINK, ...more }
    });

describe('c-setup-line', () => {
    afterEach(clearPage);

    it('red: says what is wrong, how to fix it, and where in Setup', async () => {
        const view = await line({});
        expect(view.text).toContain("You can't write: CallKey__c.");
        expect(view.text).toContain('assign CRM Connect Agent');
        expect(view.find<HTMLAnchorElement>('a')?.getAttribute('href')).toBe(LINK);
        await expect(view.element).toBeAccessible();
    });

    it('green: says that it is right, and offers no fix', async () => {
        const view = await line({ verdict: 'ok', detail: '' });
        expect(view.text).toContain('You can write every field');
        expect(view.text).not.toContain('assign CRM Connect Agent');
        expect(view.find('a')).toBeUndefined();
        await expect(view.element).toBeAccessible();
    });

    it('says with which credentials the phone signs in, and that agents type them where no class is named', async () => {
        const green = { id: 'signIn', verdict: 'ok' } as const;
        const signs = await line({ ...green, detail: 'AcmePasswords', wording: { more: ['1001', '60'] } });
        expect(signs.text).toContain('AcmePasswords signs you in as 1001. The credentials are valid for 60 minutes.');
        const typed = await line({ ...green, detail: '', wording: { text: 'unset' } });
        expect(typed.text).toContain('No class provides credentials. Agents type extension and password');
        await expect(typed.element).toBeAccessible();
    });

    it('says if it cannot be determined, and has no link if Setup has no page for it', async () => {
        const view = await line({ id: 'microphone', verdict: 'unknown', detail: '', link: null });
        expect(view.text).toContain('asks on the first call');
        expect(view.find('a')).toBeUndefined();
        expect((view.find('lightning-icon') as { alternativeText?: string } | undefined)?.alternativeText).toBe(
            "Can't be checked from here"
        );
    });
});
