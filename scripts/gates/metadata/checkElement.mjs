/** Compares an XML element and its descendants with a type of the Metadata API. */
import { elementsOf } from './metadataTypes.mjs';

/** Elements that contain free-form XML by design. */
const FREE_FORM = new Set(['LightningComponentBundle.targetConfigs']);

/**
 * @param {import('./xmlTree.mjs').XmlNode} node
 * @param {string} typeName
 * @param {Map<string, import('./metadataTypes.mjs').Type>} types
 * @returns {{ line: number, message: string }[]}
 */
export function checkElement(node, typeName, types) {
    const elements = elementsOf(types, typeName);
    const faults = [];
    const counts = new Map();
    for (const child of node.children) {
        const element = elements.get(child.name);
        if (!element) {
            faults.push({ line: child.line, message: `<${child.name}> is not an element of ${typeName}` });
            continue;
        }
        const count = (counts.get(child.name) ?? 0) + 1;
        counts.set(child.name, count);
        if (!element.array && count === 2) {
            faults.push({ line: child.line, message: `<${child.name}> is repeated in ${typeName}` });
        }
        if (!FREE_FORM.has(`${typeName}.${child.name}`)) faults.push(...checkValue(child, element.type, types));
    }
    for (const [name, { optional, array }] of elements) {
        if (!optional && !array && !counts.has(name)) {
            faults.push({ line: node.line, message: `${typeName} lacks <${name}>` });
        }
    }
    return faults;
}

function checkValue(node, typeName, types) {
    const type = types.get(typeName);
    if (type?.kind === 'object') return checkElement(node, typeName, types);
    const message = complaint(node, typeName, type);
    return message ? [{ line: node.line, message }] : [];
}

function complaint({ name, text, children }, typeName, type) {
    const value = text.trim();
    if (typeName === 'any') return null;
    if (children.length) return `<${name}> must contain text, not elements`;
    if (type?.kind === 'enum') return type.values.has(value) ? null : `<${name}> "${value}" is not a ${typeName}`;
    if (typeName === 'boolean') return /^(true|false)$/.test(value) ? null : `<${name}> "${value}" is not a boolean`;
    if (typeName === 'number') return value !== '' && !isNaN(value) ? null : `<${name}> "${value}" is not a number`;
    return null;
}
