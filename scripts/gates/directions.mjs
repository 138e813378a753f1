/**
 * Gate: the panel's styles use start and end, never left and right, so that the whole panel is mirrored in right-to-left languages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

const SIDES = {
    css: [
        /(?:^|[\s;{])(?:left|right)\s*:/,
        /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/,
        /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
        /\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/
    ],
    // The design system's own classes, which are not mirrored.
    html: [
        /\bslds-(?:[mp]-(?:left|right)|text-align_(?:left|right)|float_(?:left|right)|button__icon_(?:left|right))(?![a-z])/
    ]
};
/** Shorthands with up to four values: the second is the right side, the fourth the left side. */
const AROUND = /\b(?:margin|padding|inset)\s*:\s*([^;]+);/;
/** The values of a shorthand. Parentheses belong to one value. */
const valuesOf = (text) => text.match(/(?:[^\s(]*\([^)]*\)|\S+)/g) ?? [];

const isLopsided = (line) => {
    const values = valuesOf(AROUND.exec(line)?.[1] ?? '');
    return values.length === 4 && values[1] !== values[3];
};

/** @param {string} [root] project folder */
export function directions(root = ROOT) {
    const folder = path.join(root, SOURCE, 'lwc');
    const files = filesBelow(folder).filter((file) => /\.(css|html)$/.test(file));
    const failed = files.flatMap((file) => {
        const kind = file.endsWith('.css') ? 'css' : 'html';
        const text = readFileSync(path.join(folder, file), 'utf8').replace(/\/\*[^]*?\*\//g, (comment) =>
            comment.replace(/[^\n]/g, ' ')
        );
        return text.split('\n').flatMap((line, index) => {
            const faulty = SIDES[kind].some((side) => side.test(line)) || (kind === 'css' && isLopsided(line));
            const at = `${SOURCE}/lwc/${file}:${index + 1}`;
            return faulty ? [`${at}: say start and end instead of left and right: ${line.trim()}`] : [];
        });
    });
    if (!files.some((file) => file.endsWith('.css'))) failed.push('There are no styles to check.');
    return verdict('directions', { failed, checked: `${files.length} files` });
}

await alone(import.meta.url, directions);
