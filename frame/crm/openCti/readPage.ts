import type { ClickToDial, PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { clickOf, pageOf } from '../pageFields';

type Payload = Readonly<Record<string, unknown>>;

/** Versions of the library differ: older ones have the fields in `returnValue`, newer ones in the payload itself. */
function fieldsOf(payload: unknown): Payload {
    const outer = (payload ?? {}) as Payload;
    return (outer.returnValue ?? outer) as Payload;
}

/** Reads getAppViewInfo's answer or onNavigationChange's payload. */
export const readPage = (payload: unknown): PageInfo => pageOf(fieldsOf(payload));

/** Reads onClickToDial's payload. Null: it has no number. */
export const readClick = (payload: unknown): ClickToDial | null => clickOf(fieldsOf(payload));
