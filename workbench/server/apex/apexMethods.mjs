import { AURA_METHODS } from './auraMethods.mjs';
import { WEB_SERVICES } from './webServices.mjs';

/** Every Apex method that the workbench stands in for, as "Class.method". */
export const APEX_METHODS = [...Object.keys(AURA_METHODS), ...Object.keys(WEB_SERVICES)];
