/**
 * Why something failed or is wrong. The code is sent to the panel, which has a label `Phone_Why_<code>` for it. The code's
 * parameters, named here, replace the placeholders {0} and {1} in this order.
 */
export const EXPLANATION_CODES = {
    /** Nobody answered a command in time. */
    noAnswer: ['seconds'],
    notConnected: [],
    notPossible: [],

    // tabs
    inAnotherTab: [],
    tabSilent: [],
    tabOnCall: [],

    // calls
    callRinging: [],
    callDialing: [],
    callConnected: [],
    callHeld: [],
    callOver: [],
    callChanging: [],
    callUp: [],
    otherDialing: [],
    numberUnknown: [],
    notNumber: ['what was dialed'],
    notDigits: ['what was to be sent'],
    digitsRefused: [],
    forwardedTo: ['number, or user@host'],
    agentUnavailable: ["the agent's activity"],
    /** The contact center lets the agent dial only when no other interaction is open. */
    interactionOpen: [],
    countryBlocked: [],
    callerIdRefused: [],
    numberBlocked: [],
    /** A trial account of the phone system calls only numbers that were verified. */
    trialAccount: [],

    // the link to the phone system
    notExtension: [],
    credentialsMissing: [],
    credentialsProvided: [],
    connectionClosed: ['close code of the WebSocket (RFC 6455, section 7.4)'],
    connectionSlow: ['seconds'],
    serverSilent: [],
    /** The server wants a digest (RFC 8760) that this phone can't compute. */
    digestUnknown: ['algorithm'],
    deviceUnknown: ['device'],
    /** The newest version of the protocol that each side speaks. */
    /** The page of another product that the phone shows, and that has not answered yet. */
    embeddedSilent: [],
    versionsDiffer: ['ours', "the server's"],
    serverFull: [],
    serverEnded: ["the server's reason"],
    ticketMissing: [],
    settingsMissing: ['names of the settings'],
    addressesHidden: [],
    addressesMissing: [],
    scriptMissing: ['address'],
    scriptWrong: ['address'],
    devicesMissing: ['names of the devices'],
    scriptFailed: ['address'],

    // Salesforce and the browser
    outsideSalesforce: [],
    twoOrigins: [],
    openedByItself: [],
    otherOrigin: ['origin in the address of the page', 'origin of the page around it'],
    libraryMissing: [],
    notRecord: ['what was to be opened'],
    notPage: ['what was to be opened'],
    searchShort: ['fewest characters'],
    noSearchPage: [],
    noForm: ['object'],
    pageStays: [],
    endsCall: [],
    storageSilent: ['seconds'],
    offline: [],
    salesforceSilent: [],
    salesforceError: []
} as const satisfies Record<string, readonly string[]>;

export type WhyCode = keyof typeof EXPLANATION_CODES;

/** A code without parameters. */
export type PlainWhyCode = {
    [Code in WhyCode]: (typeof EXPLANATION_CODES)[Code] extends readonly [] ? Code : never;
}[WhyCode];

export interface ExplanationCode {
    readonly code: WhyCode;
    /** As many parameters as the code has in WHYS. */
    readonly params: readonly string[];
}

/** Details about the reason of an event or an error. */
export interface Explanation {
    readonly why?: ExplanationCode;
    /** A message from Salesforce, the switch, or the browser, in any language. Quoted after our sentence. */
    readonly detail?: string;
    /** What the switch sent, line by line, for whoever has to find the fault: shown on request only. */
    readonly verbatim?: string;
}

/** Only the explanation of an event or an error. */
export const explanationIn = ({ why, detail, verbatim }: Explanation): Explanation => ({
    ...(why && { why }),
    ...(detail && { detail }),
    ...(verbatim && { verbatim })
});

/** One parameter for each name. */
type Things<Names extends readonly string[]> = { readonly [Index in keyof Names]: string | number };

/** The `why` of an event or an error, to be spread into it. */
export const explanation = <Code extends WhyCode>(
    code: Code,
    ...params: Things<(typeof EXPLANATION_CODES)[Code]>
): Explanation => ({
    why: { code, params: params.map(String) }
});
