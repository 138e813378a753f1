import type { InternalNumbers } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** How to reach an Asterisk, and where its dialplan has the places of setup/crm-connect-extensions.conf. */
export interface AsteriskOptions {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly secret: string;
    /** TLS to the exchange, with the certificate authority in PEM, or '' for the system's. Null: none. */
    readonly tls: { readonly ca: string } | null;
    /** The channel technology of the desk phones. */
    readonly technology: string;
    readonly contexts: Contexts;
    /** The headers that ask a desk phone to answer by itself when the panel dials. */
    readonly autoAnswer: readonly string[];
    /** Null: as the exchange's devices say. */
    readonly internalNumbers: InternalNumbers | null;
}

export interface Contexts {
    readonly numbers: string;
    readonly dial: string;
    readonly answer: string;
    readonly hold: string;
    readonly consult: string;
    readonly conference: string;
}

const CONTEXTS: Contexts = {
    numbers: 'crm-connect-numbers',
    dial: 'crm-connect-dial',
    answer: 'crm-connect-answer',
    hold: 'crm-connect-hold',
    consult: 'crm-connect-consult',
    conference: 'crm-connect-conference'
};

/** Phones differ in which of the two they obey. */
const AUTO_ANSWER = [
    'Call-Info: <sip:crm-connect.invalid>;answer-after=0',
    'Alert-Info: <http://crm-connect.invalid>;info=alert-autoanswer;delay=0'
];

/** What must be given. The rest has the values of the files in setup/. */
export type GivenOptions = Pick<AsteriskOptions, 'host' | 'user' | 'secret'> &
    Partial<Omit<AsteriskOptions, 'contexts'>> & { readonly contexts?: Partial<Contexts> };

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]+$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value);
const isHeader = (value: unknown): value is string => isText(value) && /^[A-Za-z-]+: [^"]+$/.test(value);

/** Complete options. Throws with a sentence that names the one that is wrong. */
export function asteriskOptions(given: GivenOptions): AsteriskOptions {
    const options: AsteriskOptions = {
        port: 5038,
        tls: null,
        technology: 'PJSIP',
        autoAnswer: AUTO_ANSWER,
        internalNumbers: null,
        ...given,
        contexts: { ...CONTEXTS, ...given.contexts }
    };
    const { host, port, user, secret, technology, contexts, autoAnswer, internalNumbers: numbers } = options;
    const checks: [name: string, ok: boolean][] = [
        ['host', isText(host)],
        ['port', Number.isInteger(port) && port > 0 && port < 65_536],
        ['user', isText(user)],
        ['secret', isText(secret)],
        ['technology', isWord(technology)],
        ...Object.entries(contexts).map(([name, context]): [string, boolean] => [`contexts.${name}`, isWord(context)]),
        ['autoAnswer', autoAnswer.every(isHeader)],
        ['internalNumbers', numbers === null || (Number.isInteger(numbers.digits) && numbers.digits > 0)]
    ];
    const wrong = checks.find(([, ok]) => !ok);
    if (wrong) throw new Error(`The option ${wrong[0]} of the exchange is missing or invalid.`);
    return options;
}
