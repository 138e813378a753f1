import type { OrgConfig } from '../org/orgConfig';
import type { RecordStore } from '../org/recordStore';
import type { Navigator } from '../routes/navigator';
import { foundRoute } from './foundRoute';
import type { CtiMethods } from './methods';
import { done, failed, invalid } from './outcome';
import type { Outcome } from './outcome';
import { screenPopRoute } from './screenPopRoute';

/** The key under which searchAndScreenPop returns what a later screenPop accepts, next to the records that were found. */
const POP_DATA = 'SCREEN_POP_DATA';

const CALL_TYPES = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface MethodContext {
    readonly navigator: Navigator;
    readonly store: RecordStore;
    readonly config: () => OrgConfig;
}

export function screenPopMethods({ navigator, store, config }: MethodContext): CtiMethods {
    async function screenPop({ type, params }: Readonly<Record<string, unknown>>): Promise<Outcome> {
        const target = screenPopRoute(type, params);
        if ('refused' in target) return target.refused;
        const { route } = target;
        if (route.page === 'record' && !(await store.find(route.object, route.recordId))) {
            return failed('GENERIC_ERROR', `There is no ${route.object} ${route.recordId}, or you may not see it.`);
        }
        navigator.open(route);
        return done();
    }

    function searchAndScreenPop(args: Readonly<Record<string, unknown>>, fromOrg: unknown): Outcome {
        const type = textOf(args.callType).toLowerCase();
        if (!Object.hasOwn(CALL_TYPES, type)) {
            return invalid('callType', `one of ${Object.keys(CALL_TYPES).join(', ')}`, args.callType);
        }
        const found = (fromOrg ?? {}) as Record<string, unknown>;
        if (args.deferred === true) return done(found);
        const records = Object.fromEntries(Object.entries(found).filter(([id]) => id !== POP_DATA));
        const route = foundRoute(config().softphoneLayout[CALL_TYPES[type as keyof typeof CALL_TYPES]], {
            ids: Object.keys(records),
            term: textOf(args.searchParams),
            defaultFieldValues: (args.defaultFieldValues ?? {}) as Record<string, string>
        });
        if (route) navigator.open(route);
        return done(records);
    }

    return { screenPop, searchAndScreenPop };
}
