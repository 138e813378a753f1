/** Reads XML into a tree whose nodes have line numbers, so that a fault can be reported with its place. */
import { SaxesParser } from 'saxes';

/**
 * @typedef {object} XmlNode
 * @property {string} name local name
 * @property {string} uri namespace
 * @property {number} line of the end of its opening tag, from 1
 * @property {XmlNode[]} children
 * @property {string} text directly inside it
 */

/**
 * @param {string} xml
 * @returns {XmlNode} the root element
 * @throws {Error} message begins with line:column, when it is not well-formed
 */
export function parseXml(xml) {
    const parser = new SaxesParser({ xmlns: true, position: true });
    const document = { children: [], text: '' };
    const open = [document];
    const innermost = () => open[open.length - 1];
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ local, uri }) => {
        const node = { name: local, uri, line: parser.line, children: [], text: '' };
        innermost().children.push(node);
        open.push(node);
    });
    parser.on('text', (text) => (innermost().text += text));
    parser.on('cdata', (text) => (innermost().text += text));
    parser.on('closetag', () => open.pop());
    parser.write(xml).close();
    return document.children[0];
}

/** The texts of the elements at a path of names: textsAt(root, 'fieldPermissions', 'field'). */
export function textsAt(node, ...names) {
    const found = names.reduce(
        (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
        [node]
    );
    return found.map(({ text }) => text.trim());
}
