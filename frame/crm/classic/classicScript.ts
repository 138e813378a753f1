/** The script of the host for Salesforce Classic. It is a separate file in the static resource, because only pages in Classic need it. */
import { detectClassic } from './detectClassic';
import type { ClassicRegistry } from './detectClassic';

const registry: ClassicRegistry = window;
registry.crmConnectClassic = detectClassic;
