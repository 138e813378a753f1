import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The package: what the workbench shows is read from here. */
export const SOURCE = path.join(ROOT, 'force-app/main/default');
export const DIST = path.join(ROOT, 'dist/workbench');
export const SLDS = path.join(ROOT, 'node_modules/@salesforce-ux/design-system/assets');
