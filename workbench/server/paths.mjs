import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The package, from which the workbench reads everything. */
export const SOURCE = path.join(ROOT, 'force-app/main/default');
/** The mode of this process. Production is what an agent's browser gets; development adds LWC's warnings and is slower. */
export const MODE = process.env.MODE ?? 'development';
/** The built browser files. Each mode has its own folder. */
export const DIST = path.join(ROOT, MODE === 'production' ? 'dist/workbench-production' : 'dist/workbench');
/** The folder in it whose files have a content hash in their names. */
export const CHUNKS = 'chunks';
export const SLDS = path.join(ROOT, 'node_modules/@salesforce-ux/design-system/assets');
