/**
 * Writes the package without Open CTI as a project of its own, from the same sources. Two packages in one project would need a folder
 * each, and the Salesforce CLI would find each component twice.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, WITHOUT_OPEN_CTI, filesBelow } from '../project.mjs';
import { writeIfChanged } from '../writeIfChanged.mjs';
import { isLeftOut, withoutLeftOut } from './leftOut.mjs';

/** What the project needs besides the package's source and sfdx-project.json. */
const PROJECT_FILES = ['.forceignore', 'config/project-scratch-def.json'];

/** Files that no deployment contains; and those that another process is just writing. */
const NOT_SOURCE = /(^|\/)__tests__\/|\.tmp$/;

/**
 * @param {import('../org/packageProject.mjs').Project} project
 * @returns {import('../org/packageProject.mjs').Project} the project with the package without Open CTI only
 */
export function projectWithoutOpenCti(project) {
    const [directory] = project.packageDirectories.filter((one) => one.package !== undefined);
    return {
        ...project,
        name: `${project.name}-without-open-cti`,
        packageDirectories: directory ? [{ ...directory, package: `${directory.package} without Open CTI` }] : []
    };
}

/**
 * @param {string} [root] project folder
 * @returns {string} the folder of the project without Open CTI
 */
export function assembleWithoutOpenCti(root = ROOT) {
    const folder = path.join(root, WITHOUT_OPEN_CTI);
    const written = new Set();
    const write = (file, content) => {
        written.add(file);
        writeIfChanged(path.join(folder, file), content);
    };
    for (const file of PROJECT_FILES.filter((name) => existsSync(path.join(root, name))))
        write(file, readFileSync(path.join(root, file)));
    const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
    write('sfdx-project.json', `${JSON.stringify(projectWithoutOpenCti(project), null, 4)}\n`);
    for (const file of filesBelow(path.join(root, SOURCE))) {
        if (NOT_SOURCE.test(file) || isLeftOut(file)) continue;
        const content = readFileSync(path.join(root, SOURCE, file));
        write(`${SOURCE}/${file}`, file.endsWith('.xml') ? withoutLeftOut(file, content.toString()) : content);
    }
    for (const file of filesBelow(folder)) {
        if (!written.has(file) && !file.endsWith('.tmp')) rmSync(path.join(folder, file), { force: true });
    }
    return folder;
}
