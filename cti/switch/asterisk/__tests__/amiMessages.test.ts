import { AmiReader, actionText } from '../amiMessages';
import { seeded, seedOfRun } from './support/seeded';

const GREETING = 'Asterisk Call Manager/11.0.0\r\n';

describe('what is read from AMI', () => {
    const STREAM =
        `${GREETING}Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n` +
        'Event: Newchannel\r\nChannel: PJSIP/1003-00000001\r\nCallerIDName: Zoë: 50% \u{1f600}\r\nExten: \r\n\r\n';

    it('is the same wherever it is cut into pieces', () => {
        const whole = new AmiReader().read(STREAM);
        expect(whole).toHaveLength(2);
        expect(whole[1]).toMatchObject({ Event: 'Newchannel', CallerIDName: 'Zoë: 50% \u{1f600}', Exten: '' });
        for (let at = 0; at <= STREAM.length; at += 1) {
            const reader = new AmiReader();
            expect([...reader.read(STREAM.slice(0, at)), ...reader.read(STREAM.slice(at))]).toEqual(whole);
        }
        const slow = new AmiReader();
        expect([...STREAM].flatMap((character) => slow.read(character))).toEqual(whole);
    });

    it('has no keys but those in the text', () => {
        const [message = {}] = new AmiReader().read(`${GREETING}__proto__: x\r\nno colon\r\nEvent: A\r\n\r\n`);
        expect(Object.keys(message)).toEqual(['__proto__', 'Event']);
        expect('toString' in message).toBe(false);
    });

    it('is refused if it is not AMI, or does not end', () => {
        expect(() => new AmiReader().read('HTTP/1.1 400 Bad Request\r\n')).toThrow('not AMI');
        expect(() => new AmiReader().read('x'.repeat(300))).toThrow('not AMI');
        const reader = new AmiReader();
        reader.read(GREETING);
        expect(() => {
            for (let piece = 0; piece < 100; piece += 1) reader.read(`Key: ${'x'.repeat(1000)}\r\n`);
        }).toThrow('does not end');
    });
});

describe('what is written to AMI', () => {
    it('is one line for each field, and an empty line', () => {
        const text = actionText([
            ['Action', 'Originate'],
            ['Priority', 1],
            ['Variable', 'A=1'],
            ['Variable', 'B=2']
        ]);
        expect(text).toBe('Action: Originate\r\nPriority: 1\r\nVariable: A=1\r\nVariable: B=2\r\n\r\n');
    });

    it.each(['1002\r\nAction: Command', '1002\nX: y', '1002\r', 'a\u0000b', 'a\u0085b', 'a\u2028b', '\u001b[2J'])(
        'is refused if a value has a control character: %j',
        (value) => {
            expect(() => actionText([['Exten', value]])).toThrow('malformed');
        }
    );

    it('is refused if a key is not a word, or a line is longer than Asterisk reads', () => {
        expect(() => actionText([['Exten: 1\r\nAction', 'x']])).toThrow('malformed');
        expect(() => actionText([['Exten', 'ä'.repeat(500)]])).toThrow('malformed');
    });

    it(`has as many lines as fields, whatever the values are (seed ${seedOfRun})`, () => {
        const { text } = seeded(seedOfRun);
        let refused = 0;
        for (let run = 0; run < 2000; run += 1) {
            const fields = [
                ['Action', 'Redirect'] as const,
                ['Exten', text(24)] as const,
                ['Channel', text(24)] as const
            ];
            let written: string;
            try {
                written = actionText(fields);
            } catch {
                refused += 1;
                continue;
            }
            expect(written.split(/[\r\n\u0085\u2028\u2029]+/)).toHaveLength(fields.length + 1);
            expect(written.match(/^Action: /gm)).toHaveLength(1);
        }
        expect(refused).toBeGreaterThan(100);
        expect(refused).toBeLessThan(1900);
    });
});
