import type { ParentPage } from '../parentPage';
import type { DetectedHost } from './crmHost';
import { detectOpenCti } from './openCti/detectOpenCti';
import type { OpenCtiPage } from './openCti/detectOpenCti';
import { standalone } from './standalone/standaloneHost';

/** The part of `window` that shows which host there is. */
export type HostPage = OpenCtiPage;

/**
 * Finds the host around this page. Each subfolder is one host and has its own detection. Only this file knows all hosts.
 */
export function detectHost(page: HostPage, parent: ParentPage): DetectedHost {
    const openCti = detectOpenCti(page, parent);
    return openCti.found ? openCti.host : standalone(openCti.explanation);
}
