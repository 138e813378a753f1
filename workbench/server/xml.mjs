/**
 * A small XML parser for metadata files: elements, their attributes, and their texts.
 * @typedef {{ name: string, attributes: Record<string, string>, text: string, children: Element[] }} Element
 */
import { SaxesParser } from 'saxes';

/**
 * @param {string} xml
 * @returns {Element} an element without a name that contains the document's root
 * @throws {Error} with the place, when it is not well-formed
 */
export function parseXml(xml) {
    const open = [{ name: '', attributes: {}, text: '', children: [] }];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
        const element = { name, attributes, text: '', children: [] };
        open.at(-1).children.push(element);
        open.push(element);
    });
    parser.on('text', (text) => (open.at(-1).text += text));
    parser.on('cdata', (text) => (open.at(-1).text += text));
    parser.on('closetag', () => open.pop());
    parser.on('error', (error) => {
        throw error;
    });
    parser.write(xml).close();
    return open[0];
}

/** The child elements with this name. */
export const childrenOf = ({ children }, name) => children.filter((child) => child.name === name);

/** The text of the first child element with this name; empty if there is none. */
export const textOf = (element, name) => childrenOf(element, name)[0]?.text.trim() ?? '';
