import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** One message of the Asterisk Manager Interface. Keys are as Asterisk writes them. Of a repeated key, the last value counts. */
export type AmiMessage = Readonly<Record<string, string | undefined>>;

/** What is sent: keys and values. A repeated key is a list. */
export type AmiFields = readonly (readonly [key: string, value: string | number])[];

/** Longer messages, and lines, are not AMI's. In characters. */
const LONGEST_MESSAGE = 65_536;
/** Asterisk reads at most 1024 bytes of a line. */
const LONGEST_LINE = 1000;

const GREETING = /^Asterisk Call Manager\//;
/** Any of these could begin another line, and so another instruction to the exchange. */
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;

/** The text of an action. The only place that writes to the exchange. Throws for a value that is not plain text in one line. */
export function actionText(fields: AmiFields): string {
    const lines = fields.map(([key, value]) => {
        const line = `${key}: ${value}`;
        if (CONTROL.test(line) || !/^\w+$/.test(key)) throw new Failure('malformed', { detail: key });
        if (Buffer.byteLength(line) > LONGEST_LINE) throw new Failure('malformed', { detail: key });
        return `${line}\r\n`;
    });
    return `${lines.join('')}\r\n`;
}

function messageIn(block: string): AmiMessage {
    // without a prototype, because the keys are another program's
    const message = Object.create(null) as Record<string, string>;
    for (const line of block.split('\r\n')) {
        const colon = line.indexOf(':');
        if (colon > 0) message[line.slice(0, colon)] = line.slice(colon + 1).trim();
    }
    return message;
}

/** Reads messages from what arrives in pieces: a greeting line, then blocks of lines with an empty line after each. */
export class AmiReader {
    private rest = '';
    private greeted = false;

    /** The messages that `chunk` completes. Throws if the other side does not speak AMI. */
    read(chunk: string): AmiMessage[] {
        // where the next end of a message could begin
        let from = Math.max(0, this.rest.length - 3);
        this.rest += chunk;
        if (!this.greeted) {
            const end = this.rest.indexOf('\r\n');
            const line = end < 0 ? this.rest : this.rest.slice(0, end);
            if (line.length > 200 || (end >= 0 && !GREETING.test(line))) throw new Error('this is not AMI');
            if (end < 0) return [];
            this.greeted = true;
            this.rest = this.rest.slice(end + 2);
            from = 0;
        }
        const messages: AmiMessage[] = [];
        let start = 0;
        for (;;) {
            const end = this.rest.indexOf('\r\n\r\n', Math.max(from, start));
            if (end < 0) break;
            messages.push(messageIn(this.rest.slice(start, end)));
            start = end + 4;
        }
        this.rest = this.rest.slice(start);
        if (this.rest.length > LONGEST_MESSAGE) throw new Error('a message of the exchange does not end');
        return messages;
    }
}
