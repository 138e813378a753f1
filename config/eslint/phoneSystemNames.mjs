/**
 * The engine, the runtime and the contract work with every phone system, so they name none: no identifier and no text in them
 * contains the name of one as a word (`demoCall`, `SIP_PORT`). Comments may, where a protocol explains a number.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Also an everyday word: the reasons why a script did not load are told of any script. */
const EVERYDAY = ['script'];

/** The folders of frame/phone that have a descriptor: one phone system each. */
function phoneSystemsOf(root) {
    const folder = path.join(root, 'frame/phone');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .filter((name) => existsSync(path.join(folder, name, 'descriptor.ts')))
        .filter((name) => !EVERYDAY.includes(name));
}

/** The name as a word: on its own, or within a name in camel case or in capitals. */
function asWord(name) {
    const capitalized = name[0].toUpperCase() + name.slice(1);
    const capitals = name.toUpperCase();
    return `(?<![a-zA-Z])${name}(?![a-z])|${capitalized}(?![a-z])|(?<![A-Z])${capitals}(?![A-Z])`;
}

/** @returns {{ selector: string, message: string }[]} for no-restricted-syntax */
export const phoneSystemNames = (root) =>
    phoneSystemsOf(root).flatMap((name) =>
        [
            `Identifier[name=/${asWord(name)}/]`,
            `Literal[value=/${asWord(name)}/]`,
            `TemplateElement[value.raw=/${asWord(name)}/]`
        ].map((selector) => ({ selector, message: `The core names no phone system, and "${name}" is one.` }))
    );
