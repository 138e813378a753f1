/**
 * The faults that are set: decides whether a response is delayed, refused, or lost.
 */
import { APEX_METHODS } from './apex/apexMethods.mjs';
import { InvalidInput } from './invalidInput.mjs';
import { INTERACTION_METHODS, OPEN_CTI_METHODS } from './openCti/methodNames.mjs';
import { SEARCH_INDEX } from './records/textIndex.mjs';

const KINDS = ['delay', 'refuse', 'lose'];
const LONGEST_DELAY_S = 600;

const TARGETS = [
    SEARCH_INDEX,
    ...APEX_METHODS.map((name) => `apex:${name}`),
    ...new Set([...OPEN_CTI_METHODS, ...INTERACTION_METHODS].map((name) => `opencti:${name}`))
];

/** @throws {InvalidInput} for an invalid fault, with a message for the client */
function checked({ target, kind, seconds, message, code, fields, times }) {
    const refuse = (words) => {
        throw new InvalidInput(words);
    };
    if (!TARGETS.includes(target))
        refuse(
            `"${target}" is not a valid target: use ${TARGETS.slice(1, 4).join(', ')}, ${SEARCH_INDEX}, opencti:screenPop …`
        );
    if (target === SEARCH_INDEX && kind !== 'delay') refuse('The search index can only be delayed.');
    if (!KINDS.includes(kind)) refuse(`The kind of a fault must be ${KINDS.join(', ')}, not "${kind}".`);
    const fits = typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST_DELAY_S;
    if (kind === 'delay' && !fits) refuse(`A delay must have "seconds", a number from 0 to ${LONGEST_DELAY_S}.`);
    if (kind === 'refuse' && (typeof message !== 'string' || !message)) refuse('A refusal must have a "message".');
    if (code !== undefined && typeof code !== 'string')
        refuse('"code" must be a text such as FIELD_CUSTOM_VALIDATION_EXCEPTION.');
    if (fields !== undefined && !(Array.isArray(fields) && fields.every((name) => typeof name === 'string')))
        refuse('"fields" must be a list of API names.');
    if (times !== undefined && !(Number.isInteger(times) && times > 0))
        refuse('"times" must be a whole number of at least 1.');
    return JSON.parse(JSON.stringify({ target, kind, seconds, message, code, fields, times }));
}

export class Faults {
    #faults = [];

    /** The faults that are set now, with the remaining `times`. */
    get all() {
        return structuredClone(this.#faults);
    }

    clear() {
        this.#faults = [];
    }

    /** @throws {InvalidInput} */
    add(fault) {
        this.#faults.push(checked(fault));
    }

    /** The delay of a target, which applies until the faults are cleared. */
    delayMs(target) {
        return this.#faults
            .filter((one) => one.target === target)
            .reduce((sum, { seconds }) => sum + seconds * 1000, 0);
    }

    /**
     * What happens to a call now. Counts down `times` of the fault.
     * @param {string} target "apex:CallerLookup.find", "opencti:screenPop"
     * @returns {{ delayMs: number, refusal: { message: string, code?: string, fields?: string[] } | null, lost: boolean }}
     */
    take(target) {
        const mine = this.#faults.filter((one) => one.target === target);
        for (const fault of mine) if (fault.times !== undefined) fault.times -= 1;
        this.#faults = this.#faults.filter((one) => one.times !== 0);
        return {
            delayMs: mine.reduce((sum, { kind, seconds }) => sum + (kind === 'delay' ? seconds * 1000 : 0), 0),
            refusal: mine.find(({ kind }) => kind === 'refuse') ?? null,
            lost: mine.some(({ kind }) => kind === 'lose')
        };
    }
}
