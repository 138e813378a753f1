/**
 * The folders and files that the workbench's build reads and writes.
 */
import path from 'node:path';
import { ROOT, SOURCE } from '../../scripts/project.mjs';

export { ROOT };

/** The package's source. */
export const APP = path.join(ROOT, SOURCE);

/** The folder of the built browser files, from which the server serves them. */
export { CHUNKS, DIST as OUT, MODE } from '../server/paths.mjs';

export const WORKBENCH = path.join(ROOT, 'workbench');
export const CLASSIC = path.join(WORKBENCH, 'classic');
export const HANDSET = path.join(WORKBENCH, 'handset');
export const SHELL = path.join(WORKBENCH, 'shell');
export const STUBS = path.join(WORKBENCH, 'stubs/lightning');
export const BASE_COMPONENTS = path.join(ROOT, 'node_modules/lightning-base-components');
