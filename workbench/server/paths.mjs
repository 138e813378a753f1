import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The package: what the workbench shows is read from here. */
export const SOURCE = path.join(ROOT, 'force-app/main/default');
/** The mode of this process: production is what an agent's browser gets, development adds LWC's own warnings and their cost. */
export const MODE = process.env.MODE ?? 'development';
/** The built browser files, those of each mode in a folder of their own. */
export const DIST = path.join(ROOT, MODE === 'production' ? 'dist/workbench-production' : 'dist/workbench');
/** Folder of it whose files have the hash of their content in their names. */
export const CHUNKS = 'chunks';
export const SLDS = path.join(ROOT, 'node_modules/@salesforce-ux/design-system/assets');
