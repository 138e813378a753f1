import { readCurrentUser, readTimeZone } from '../currentUser';

const USER_ID = '005000000000001AAA';

type Answers = Record<string, unknown>;

/** An org with or without its own class GetCurrentUser, and with the package's class. */
const read = (own: Answers, ours: Answers = {}) => {
    const org: Record<string, Answers> = { GetCurrentUser: own, CRMConnectUser: ours };
    const runApex = (apexClass: string, method: string): Promise<unknown> =>
        method in (org[apexClass] ?? {})
            ? Promise.resolve(org[apexClass][method])
            : Promise.reject(new Error(`Could not load Apex class: ${apexClass}`));
    return readCurrentUser(runApex, () => undefined);
};

describe('the current user, from the Apex classes GetCurrentUser and CRMConnectUser', () => {
    const ours = { getUserTimeZone: 'Europe/London', getUserId: USER_ID };

    it('comes from the package if the org has no class of its own, or the agent has no access to it (R2)', async () => {
        await expect(read({}, ours)).resolves.toEqual({
            timeZone: 'Europe/London',
            userId: USER_ID,
            internalNumbersDigitsLength: null
        });
    });

    it('comes from the org’s own class first, and the rest from the package', async () => {
        const own = {
            getUserTimeZone: '(GMT+09:00) Japan Standard Time (Asia/Tokyo)',
            getUserId: USER_ID.slice(0, 15),
            getInternalNumbersDigitsLength: 7
        };
        await expect(read(own, ours)).resolves.toEqual({
            timeZone: 'Asia/Tokyo',
            userId: USER_ID,
            internalNumbersDigitsLength: 7
        });
    });

    it('has time zone, id, and the length of internal numbers', async () => {
        await expect(
            read({ getUserTimeZone: 'Europe/London', getUserId: USER_ID, getInternalNumbersDigitsLength: '5' })
        ).resolves.toEqual({ timeZone: 'Europe/London', userId: USER_ID, internalNumbersDigitsLength: 5 });
    });

    it('accepts texts in JSON’s quotation marks', async () => {
        await expect(read({ getUserTimeZone: '"Asia/Tokyo"', getInternalNumbersDigitsLength: 4 })).resolves.toEqual({
            timeZone: 'Asia/Tokyo',
            userId: null,
            internalNumbersDigitsLength: 4
        });
    });

    it('has null values if class or methods are missing (R2, N1)', async () => {
        const nothing = { timeZone: null, userId: null, internalNumbersDigitsLength: null };
        await expect(read({})).resolves.toEqual(nothing);
        await expect(
            read({ getUserTimeZone: '', getUserId: 'Ada', getInternalNumbersDigitsLength: undefined })
        ).resolves.toEqual(nothing);
    });

    it.each(['0', '16', '-1', '5.5', 'five', ''])(
        'does not accept %p as the length of internal numbers (N1)',
        async (digits) => {
            const { internalNumbersDigitsLength } = await read({ getInternalNumbersDigitsLength: digits });
            expect(internalNumbersDigitsLength).toBeNull();
        }
    );

    it.each([
        ['(GMT+01:00) British Summer Time (Europe/London)', 'Europe/London'],
        ['(GMT-03:00) Argentina Standard Time (America/Argentina/Buenos_Aires)', 'America/Argentina/Buenos_Aires'],
        ['(GMT+00:00) Greenwich Mean Time (GMT)', 'GMT'],
        ['British Summer Time', 'British Summer Time'],
        ['', null]
    ])('reads the time zone %p (R2)', (text, zone) => {
        expect(readTimeZone(text)).toBe(zone);
    });
});
