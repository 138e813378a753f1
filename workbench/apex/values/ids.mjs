/** Ids in Apex: 15 or 18 characters; an Id holds the 18. */
import { isId, longId } from '../../server/records/ids.mjs';
import { throwNew } from './exceptions.mjs';

export const isValidId = (text) => isId(text);

/** The 18 characters of an id. Throws what Id.valueOf throws. */
export function checkedId(text) {
    if (!isId(text)) throwNew('StringException', `Invalid id: ${text}`);
    return text.length === 15 ? longId(text) : text;
}
