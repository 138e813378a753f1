/** The script of the page's check for the Setup Check tab. It is a separate file in the static resource, because agents never need it. */
import { postPageCheck } from './pageCheck';
import type { CheckRegistry } from './requestedCheck';

const registry: CheckRegistry = window;
registry.crmConnectCheck = postPageCheck;
