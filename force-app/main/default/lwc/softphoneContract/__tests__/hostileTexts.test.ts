import { BOUNDARY_VERSION, writeMessage } from 'c/softphoneContract';
import type { CrmEvent } from 'c/softphoneContract';
import { REFRESH, boundary, page, refusal, settled } from './support/boundary';

const TOO_LONG = 'x'.repeat(10_000_000);
const wrong = (message: object): string => JSON.stringify({ v: 1, ...message });

describe('hostile texts', () => {
    /** The last column: what the serving side says, if it is not the same. */
    const HOSTILE: [string, unknown, RegExp, RegExp?][] = [
        ['no text', { type: 'hello', session: 'x' }, /not a text/],
        ['no JSON', '{', /not JSON/],
        ['another version', wrong({ type: 'hello', session: 'x' }), /version 1 of the boundary instead of 3/],
        ['ten megabytes', JSON.stringify(TOO_LONG), /10000002 characters long/],
        ['an unknown kind', JSON.stringify({ v: BOUNDARY_VERSION, type: 'format-disk' }), /"format-disk" is unknown/],
        [
            'an unknown port',
            JSON.stringify({ v: BOUNDARY_VERSION, type: 'event', port: 'disk', event: { event: 'Formatted' } }),
            /there is no port disk/
        ],
        [
            'an unknown event',
            JSON.stringify({ v: BOUNDARY_VERSION, type: 'event', port: 'phone', event: { event: 'Explosion', at: 1 } }),
            /"Explosion" is unknown/,
            /this side accepts no event/
        ]
    ];

    it.each(HOSTILE)(
        '%s: refused on both sides with a line in the log, and nothing is lost',
        async (_what, text, line, servingLine = line) => {
            const { serve, ask, ears, logged, served, emit, carriedOut } = boundary();
            serve();
            const { ports, open } = ask('one');
            const heard: CrmEvent[] = [];
            ports.crm.listen((event) => heard.push(event));
            open();
            ears.asking?.(text);
            ears.serving?.(text);
            expect(logged).toEqual([expect.stringMatching(line)]);
            expect(served).toEqual([expect.stringMatching(servingLine)]);
            emit(page('/next'));
            await ports.crm.execute(REFRESH);
            expect(heard).toEqual([page('/next')]);
            expect(carriedOut).toEqual([REFRESH]);
        }
    );

    it('an unexpected answer, and one of another port, are dropped and logged', async () => {
        const { serve, ask, ears, logged, answers } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        answers(() => new Promise(() => undefined));
        let answered = false;
        void ports.crm.execute(REFRESH).then(() => {
            answered = true;
        });
        ears.asking?.(writeMessage({ type: 'answer', port: 'crm', id: 'one-99', ok: true }));
        ears.asking?.(writeMessage({ type: 'answer', port: 'phone', id: 'one-1', ok: true }));
        await settled();
        expect(logged).toEqual([expect.stringContaining('one-99'), expect.stringContaining('one-1')]);
        expect(answered).toBe(false);
        ears.asking?.(writeMessage({ type: 'answer', port: 'crm', id: 'one-1', ok: true }));
        await settled();
        expect(answered).toBe(true);
    });

    it.each([
        ['that is malformed', { port: 'phone', command: { command: 'answer' } }, 'malformed'],
        ['to an unknown port', { port: 'disk', command: { command: 'format' } }, 'malformed'],
        [
            'to a port that is not served here',
            { port: 'journal', command: { command: 'write', puts: [], removes: [] } },
            'unsupported'
        ]
    ])('a command %s is answered, and not carried out', (_what, asked, reason) => {
        const { serve, ears, texts, carriedOut, served } = boundary();
        serve();
        ears.serving?.(JSON.stringify({ v: BOUNDARY_VERSION, type: 'command', id: 'x', ...asked }));
        expect(carriedOut).toEqual([]);
        expect(JSON.parse(String(texts.at(-1)))).toMatchObject({
            type: 'answer',
            id: 'x',
            ok: false,
            error: { reason }
        });
        expect(served).toHaveLength(1);
    });

    it('a command that is too long is not sent, and is refused at once', async () => {
        const { serve, ask, carriedOut, logged } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        const signIn = { command: 'signIn', user: 'x', password: TOO_LONG } as const;
        expect(await refusal(ports.phone.execute(signIn))).toMatchObject({ reason: 'malformed' });
        expect(carriedOut).toEqual([]);
        expect(logged).toEqual([expect.stringContaining('signIn was not sent')]);
    });

    it('a value of the wrong type for its command counts as a failure', async () => {
        const { serve, ask, answers, logged } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        answers(() => Promise.resolve({ connection: 5 }));
        const asked = refusal(ports.phone.execute({ command: 'makeCall', to: '1003' }));
        expect(await asked).toMatchObject({ reason: 'malformed' });
        expect(logged).toEqual([expect.stringContaining('value.connection')]);
    });
});
