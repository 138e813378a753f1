/**
 * The script that checks what a third-party phone system does. It is a separate file in the static resource, because most orgs use a
 * phone system of the package.
 */
import type { PhoneSystemRegistry } from '../phoneSystem';
import { guarded } from './guarded';

const registry: PhoneSystemRegistry = window;
registry.crmConnectGuard = guarded;
