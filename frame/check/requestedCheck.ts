import { CHECK_PARAMETER } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { loadRegistered } from '../loadScript';
import type { LoadScript } from '../loadScript';
import type { postPageCheck } from './pageCheck';

/** On the frame's window: where check.js (checkScript.ts) registers itself. */
export interface CheckRegistry {
    crmConnectCheck?: typeof postPageCheck;
}

/** The nonce with which the page must answer, if its address requests a check. */
export function requestedCheck({ search }: Pick<Location, 'search'>): string | null {
    return new URLSearchParams(search).get(CHECK_PARAMETER);
}

/** Loads check.js from `url`. */
export const loadPageCheck = (load: LoadScript, url: string, registry: CheckRegistry): Promise<typeof postPageCheck> =>
    loadRegistered(load, url, 'check', () => registry.crmConnectCheck);
