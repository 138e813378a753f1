/**
 * Stand-in for the Apex class CallRecordMerge: keeps users' edits of a Task when the phone saves it again.
 */

/** The fields that describe the call itself. The value from whoever saw more of the call is more accurate. */
const FACTS = ['CallDurationInSeconds', 'CallStartTime__c', 'CallEndTime__c', 'CallOutcome__c'];
const BETWEEN_NOTES = '\n\n';

/** A browser in which nobody answered reports the same call as missed. */
const hasTalked = ({ CallOutcome__c: outcome }) => outcome === 'Answered' || outcome === 'Transferred';

/** Normalizes a text for comparison: Salesforce trims texts and changes line breaks. */
const text = (value) =>
    String(value ?? '')
        .replaceAll('\r\n', '\n')
        .trim();

/**
 * @param {Record<string, unknown>} wanted the fields to write
 * @param {Record<string, unknown>} current the current Task
 * @param {Record<string, unknown[]>} [replaces] by field, the values that the phone wrote or may have written before
 * @returns {{ fields: Record<string, unknown>, kept: string[] }} the fields to write, and the names of the fields that are kept
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

/** No notes are lost: the phone's notes are added after the others' and replace its own earlier ones. */
function joined(current, notes, earlier) {
    if (notes === '' || current.includes(notes)) return current;
    const ours = earlier.find((written) => written !== '' && current.endsWith(BETWEEN_NOTES + written));
    return ours ? current.slice(0, -ours.length) + notes : current + BETWEEN_NOTES + notes;
}
