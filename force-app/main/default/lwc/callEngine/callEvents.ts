import type { CallAttributes, Explanation, CallEvent, Cause } from 'c/softphoneContract';
import { changedByOthers, sentNotes } from './attributes';
import { nextCallState } from './callMachine';
import { endCall } from './ending';
import { attributesFrom, farEndOf } from './farEnd';
import { sayAnswered } from './featureCodes';
import { selectCall, selectIfIdle } from './selection';
import { sendIfAble } from './hostCommands';
import { SEARCHED, lookUp } from './lookup';
import type { NoticeCode, Call, CallState } from './model';
import { callKeyOf, addCall, improveCall } from './newCall';
import { addCopilotNotes } from './notes';
import { notify } from './notices';
import { comesBack, isOver, ringAgain } from './returningCall';
import { popWhenDue } from './screenPop';
import type { AnnouncementCode } from './state';
import type { Step } from './step';
import { changeCall, findCall, log, put } from './step';

const ANNOUNCED: Partial<Record<CallState, AnnouncementCode>> = {
    ringing: 'ringing',
    connecting: 'connecting',
    connected: 'connected',
    held: 'held'
};

function announce(step: Step, key: string, event: CallEvent, before: CallState | 'new', after: CallState): Step {
    const now = event.event === 'Conferenced' ? 'conferenced' : ANNOUNCED[after];
    const code = before === after ? undefined : now;
    if (!code) return step;
    const serial = (step.state.announcement?.serial ?? 0) + 1;
    return put(step, { announcement: { code, callKey: key, serial } });
}

/** Handles one event of one call. Only this module changes a call's state. */
export function callEvent(told: Step, event: CallEvent): Step {
    const key = callKeyOf(event.connection, told.state.user.userId);
    const back = comesBack(told.state, key, event);
    const ended = findCall(told.state, key);
    const step = back && ended ? ringAgain(told, ended, event.at) : told;
    const known = findCall(step.state, key);
    const before = known?.state ?? 'new';
    const after = !back && isOver(step.state, key) ? null : nextCallState(before, event);
    if (after === null) {
        return log(step, `${event.event} ignored: call ${event.connection.callId} is ${known ? before : 'not known'}`);
    }
    if (after === 'ended') return over(step, key, event);
    const seen = known?.lastSeen == null ? step : changeCall(step, key, { lastSeen: null });
    return announce(apply(seen, key, event, after, back || !known), key, event, back ? 'new' : before, after);
}

/** `begins`: the call is new here, or has come back. */
function apply(step: Step, key: string, event: CallEvent, after: CallState, begins: boolean): Step {
    switch (event.event) {
        case 'Originated':
        case 'Delivered':
        case 'Established':
            return introduced(step, findCall(step.state, key), event, after, begins);
        case 'Held':
            return changeCall(
                step,
                key,
                event.holding === 'remote' ? { remoteHold: true } : { state: after, conferenced: false }
            );
        case 'Retrieved':
            return event.retrieving === 'remote'
                ? changeCall(step, key, { remoteHold: false })
                : selectCall(changeCall(step, key, { state: after }), key);
        case 'Conferenced':
            return changeCall(step, key, { state: after, conferenced: true });
        case 'MicrophoneMute':
            return changeCall(step, key, { muted: event.on });
        case 'MediaQuality':
            return changeCall(step, key, { quality: event.quality });
        case 'ServicesPermitted':
            return changeCall(step, key, { services: event.services });
        case 'Failed':
            return changeCall(sayWhyFailed(step, key, event.cause, event), key, { cause: event.cause ?? null });
        case 'AttributesChanged': {
            const call = findCall(step.state, key)!;
            const news = changedByOthers(call, event.attributes);
            const attributes = { ...call.attributes, ...attributesFrom(news, call.number, step.state) };
            const change = { attributes, ...sentNotes(news) };
            return isIdentified(news) ? lookUpAgain(step, key, change) : changeCall(step, key, change);
        }
        case 'NotesSubmitted':
            return addCopilotNotes(step, key, event.summary, event.disposition);
        case 'Transferred': {
            const { newRemote } = event;
            if (!newRemote) return step;
            const remote = farEndOf(newRemote, step.state);
            // whoever was picked up has called
            const pickedUp = findCall(step.state, key)?.codedFeature === 'pickup';
            const person = { codedFeature: null, ...(pickedUp && { direction: 'in' as const }) };
            return lookUpAgain(step, key, {
                ...remote,
                ...person,
                choice: null,
                chosenAt: event.at,
                interaction: null
            });
        }
        case 'Diverted':
        case 'ConnectionCleared':
            return step; // these end the call: see over()
    }
}

/** Whether attributes say who the other party is (P1, P2). */
const isIdentified = (attributes: CallAttributes): boolean =>
    'sfdcObjectId' in attributes || SEARCHED.some((name) => name in attributes);

function lookUpAgain(step: Step, key: string, change: Partial<Call>): Step {
    return lookUp(changeCall(step, key, { ...change, lookup: { state: 'none' } }), key);
}

function introduced(
    step: Step,
    known: Call | undefined,
    event: Extract<CallEvent, { event: 'Originated' | 'Delivered' | 'Established' }>,
    after: CallState,
    begins: boolean
): Step {
    const [key, present] = known
        ? [known.key, changeCall(step, known.key, improveCall(known, event, step.state))]
        : addCall(step, event, event.at, after);
    const moved = changeCall(present, key, { state: after });
    const call = findCall(moved.state, key)!;
    const answered =
        event.event === 'Established' && call.answeredAt === null
            ? changeCall(moved, key, { answeredAt: event.at })
            : moved;
    const told = event.event === 'Established' ? sayAnswered(answered, call) : answered;
    const searched = begins || known?.number !== call.number ? lookUp(told, key) : told;
    const shown = after === 'ringing' ? selectIfIdle(searched, key) : selectCall(searched, key);
    return popWhenDue(begins ? openPanel(shown, call) : shown, key);
}

const OPENS_AT_MOST_EVERY_MS = 1000;

/** The panel opens automatically for a ringing call if the admin wants it; once for several calls at a time. */
function openPanel(step: Step, { key, direction, startedAt }: Call): Step {
    const { calls, recent, settings } = step.state;
    if (direction === 'out' || !settings.showPanelAutomatically) return step;
    const isOpen = [...calls, ...recent.map((line) => ({ ...line, startedAt: line.at }))].some(
        (other) => other.key !== key && other.direction === 'in' && startedAt - other.startedAt < OPENS_AT_MOST_EVERY_MS
    );
    if (isOpen) return step;
    return sendIfAble(step, { command: 'setPanelVisible', visible: true });
}

const FAILURES: Partial<Record<Cause, NoticeCode>> = {
    busy: 'farEndBusy',
    noAnswer: 'farEndNoAnswer',
    unavailable: 'farEndNoAnswer',
    callRejected: 'farEndRejected',
    invalidNumber: 'farEndUnknown',
    redirected: 'farEndMoved'
};

/** A decision of the phone system itself is quoted (R9). What it sent can be looked up in every case. */
const QUOTED: readonly NoticeCode[] = ['farEndUnknown', 'farEndMoved', 'callFailed'];

function sayWhyFailed(step: Step, key: string, cause: Cause | undefined, explanation: Explanation): Step {
    const feature = findCall(step.state, key)?.codedFeature;
    if (feature) return notify(step, 'warning', 'featureRefused', [feature], key, explanation);
    const code = (cause && FAILURES[cause]) ?? 'callFailed';
    const { verbatim } = explanation;
    const quoted = QUOTED.includes(code) ? explanation : { ...(verbatim && { verbatim }) };
    return notify(step, 'info', code, [findCall(step.state, key)?.number ?? ''], key, quoted);
}

function over(step: Step, key: string, event: CallEvent): Step {
    const to = event.event === 'Transferred' ? (event.to ?? '') : null;
    const cause = event.event === 'Diverted' ? 'answeredElsewhere' : (event.cause ?? null);
    return endCall(sayLost(step, key, cause), key, event.at, cause, to);
}

/** A call that never had audio was not lost. Its reason is reported instead. */
function sayLost(step: Step, key: string, cause: Cause | null): Step {
    if (cause !== 'mediaLost' && cause !== 'linkLost') return step;
    const blocked = step.state.notices.find(({ code, callKey }) => code === 'mediaBlocked' && callKey === key);
    const code = cause === 'mediaLost' && blocked ? 'mediaNever' : 'callLost';
    return notify(step, 'warning', code, [findCall(step.state, key)?.number ?? ''], key, blocked?.explanation);
}
