/**
 * The little XML that metadata files need: elements, their attributes and their texts.
 * @typedef {{ name: string, attributes: Record<string, string>, text: string, children: Element[] }} Element
 */
import { SaxesParser } from 'saxes';

/**
 * @param {string} xml
 * @returns {Element} a nameless element that holds the document's root
 * @throws {Error} when it is not well-formed, with the place
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

/** The elements of that name directly below one. */
export const childrenOf = ({ children }, name) => children.filter((child) => child.name === name);

/** Text of the first element of that name directly below one; empty when there is none. */
export const textOf = (element, name) => childrenOf(element, name)[0]?.text.trim() ?? '';
