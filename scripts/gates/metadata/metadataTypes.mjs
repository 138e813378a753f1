/**
 * The Metadata API's types, read from the declarations of @salesforce/types, which are generated from Salesforce's own WSDL:
 * which elements a type has, which of them are required or may repeat, and what they may contain.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/**
 * @typedef {{ optional: boolean, array: boolean, type: string }} Element
 * @typedef {{ kind: 'enum', values: Set<string> } | { kind: 'object', own: Map<string, Element>, bases: string[] }} Type
 */

/** @returns {Map<string, Type>} by type name */
export function readMetadataTypes() {
    const file = createRequire(import.meta.url)
        .resolve('@salesforce/types/metadata')
        .replace(/\.js$/, '.d.ts');
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const types = new Map();
    for (const statement of source.statements) {
        if (!ts.isTypeAliasDeclaration(statement)) continue;
        const type = readType(statement.type);
        if (type) types.set(statement.name.text, type);
    }
    return types;
}

function readType(node) {
    const literals = ts.isUnionTypeNode(node) ? node.types : [node];
    if (literals.every((literal) => ts.isLiteralTypeNode(literal))) {
        return { kind: 'enum', values: new Set(literals.map(({ literal }) => literal.text)) };
    }
    const parts = ts.isIntersectionTypeNode(node) ? node.types : [node];
    if (!parts.every((part) => ts.isTypeLiteralNode(part) || ts.isTypeReferenceNode(part))) return null;
    return {
        kind: 'object',
        own: new Map(parts.filter(ts.isTypeLiteralNode).flatMap(readElements)),
        bases: parts.filter(ts.isTypeReferenceNode).map((part) => part.getText())
    };
}

function readElements(node) {
    return node.members.filter(ts.isPropertySignature).map((member) => {
        const array = ts.isArrayTypeNode(member.type);
        const type = (array ? member.type.elementType : member.type).getText();
        return [member.name.getText(), { optional: Boolean(member.questionToken), array, type }];
    });
}

/**
 * All elements of a type, inherited ones included.
 * @param {Map<string, Type>} types
 * @param {string} name
 * @returns {Map<string, Element>}
 */
export function elementsOf(types, name) {
    const type = types.get(name);
    if (type?.kind !== 'object') return new Map();
    return new Map([...type.bases.flatMap((base) => [...elementsOf(types, base)]), ...type.own]);
}
