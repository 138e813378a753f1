import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { APP } from '../paths.mjs';

/** The package's custom labels. */
export const LABELS = path.join(APP, 'labels/CustomLabels.labels-meta.xml');

/**
 * @param {string} [file]
 * @returns {Map<string, string>} English text by name; empty when there is no such file
 * @throws {Error} when the file is not well-formed
 */
export function customLabels(file = LABELS) {
    const labels = new Map();
    if (!existsSync(file)) return labels;
    let label = {};
    let text = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => {
        text = '';
        if (name === 'labels') label = {};
    });
    parser.on('text', (more) => (text += more));
    parser.on('closetag', ({ name }) => {
        if (name === 'labels') labels.set(label.fullName, label.value ?? '');
        else label[name] = text;
        text = '';
    });
    parser.on('error', (error) => {
        throw error;
    });
    parser.write(readFileSync(file, 'utf8')).close();
    return labels;
}
