/** A share with AllInternalUsers has the type Organization. With another type, the org looks for a group or role of that name. */
import { parseXml, textsAt } from '../metadata/xmlTree.mjs';

/** @param {Map<string, string>} texts */
export const folderShares = (texts) =>
    [...texts]
        .filter(([file]) => /Folder-meta\.xml$/.test(file))
        .flatMap(([file, text]) =>
            parseXml(text)
                .children.filter(({ name }) => name === 'folderShares')
                .filter((share) => {
                    const isEverybody = textsAt(share, 'sharedTo')[0] === 'AllInternalUsers';
                    return isEverybody !== (textsAt(share, 'sharedToType')[0] === 'Organization');
                })
                .map(({ line }) => `${file}:${line}: AllInternalUsers and the type Organization must be used together`)
        );
