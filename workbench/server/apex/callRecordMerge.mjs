/**
 * Stand-in for the Apex class CallRecordMerge: keeps what people wrote into a Task by hand when the phone saves it again.
 */

/** What a call was, as opposed to what people say about it. The more somebody saw of the call, the truer. */
const FACTS = ['CallDurationInSeconds', 'CallStartTime__c', 'CallEndTime__c', 'CallOutcome__c'];
const BETWEEN_NOTES = '\n\n';

/** A browser in which nobody answered calls the same call missed. */
const hasTalked = ({ CallOutcome__c: outcome }) => outcome === 'Answered' || outcome === 'Transferred';

/** As texts they compare: Salesforce keeps no blanks around a text, and has line breaks of its own. */
const text = (value) =>
    String(value ?? '')
        .replaceAll('\r\n', '\n')
        .trim();

/**
 * @param {Record<string, unknown>} wanted fields that are about to be written
 * @param {Record<string, unknown>} current the Task as it is
 * @param {Record<string, unknown[]>} [replaces] for a field, the values that the phone wrote before, or may have written
 * @returns {{ fields: Record<string, unknown>, kept: string[] }} what is written, and the names of the fields that stay
 */
export function keepEdits(wanted, current, replaces = {}) {
    const knowsBetter = hasTalked(wanted) && !hasTalked(current);
    const fields = {};
    const kept = [];
    for (const [name, value] of Object.entries(wanted)) {
        const earlier = (replaces[name] ?? []).map(text);
        const now = text(current[name]);
        const isDefault = knowsBetter && name === 'CallDisposition' && now === text(current.CallOutcome__c);
        const isOurs = isDefault || now === '' || now === text(value) || earlier.includes(now);
        if (isOurs || (knowsBetter && FACTS.includes(name))) {
            fields[name] = value;
        } else {
            kept.push(name);
            if (name === 'Description') fields[name] = joined(now, text(value), earlier);
        }
    }
    return { fields, kept };
}

/** Nothing that anybody wrote is lost: the phone's notes follow the others', in place of its own earlier ones. */
function joined(current, notes, earlier) {
    if (notes === '' || current.includes(notes)) return current;
    const ours = earlier.find((written) => written !== '' && current.endsWith(BETWEEN_NOTES + written));
    return ours ? current.slice(0, -ours.length) + notes : current + BETWEEN_NOTES + notes;
}
