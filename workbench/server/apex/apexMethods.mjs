import { AURA_METHODS } from './auraMethods.mjs';
import { WEB_SERVICES } from './webServices.mjs';

/** All Apex methods that the workbench has stand-ins for, as "Class.method". */
export const APEX_METHODS = [...Object.keys(AURA_METHODS), ...Object.keys(WEB_SERVICES)];
