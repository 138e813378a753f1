/**
 * The script of the host without Open CTI. It is a separate file in the static resource, because only a page in a component of the
 * utility bar needs it.
 */
import { detectUtility } from './detectUtility';
import type { UtilityRegistry } from './detectUtility';

const registry: UtilityRegistry = window;
registry.crmConnectUtility = detectUtility;
