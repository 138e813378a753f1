import type { ParentPage } from '../parentPage';
import type { DetectedHost } from './crmHost';
import { detectOpenCti } from './openCti/detectOpenCti';
import type { OpenCtiPage } from './openCti/detectOpenCti';
import { standalone } from './standalone/standaloneHost';

/** The part of `window` that tells which host is around. */
export type HostPage = OpenCtiPage;

/**
 * The host around this page. Each folder beside this file is one host and says itself whether it is there; this file is the
 * only one that knows them all.
 */
export function detectHost(page: HostPage, parent: ParentPage): DetectedHost {
    const openCti = detectOpenCti(page, parent);
    return openCti.found ? openCti.host : standalone(openCti.explanation);
}
