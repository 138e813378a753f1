// [journal-write]: a journal write, from the panel's command to the frame's answer. The baseline is a single IndexedDB put of the same
// entry in the same page, with the same durability.
import { startJourney } from '../tests/browser/support/journey.mjs';
import { result } from './statistics.mjs';

const RUNS = 60;

/** Runs in the phone's frame: alternates both kinds of write and returns their times in milliseconds. */
async function writeInTurn(runs) {
    const panel = document.querySelector('c-softphone');
    const call = { key: 'bench', notes: 'A note as an agent writes it. '.repeat(10), attributes: {}, unanswered: [] };
    const entry = { v: 1, key: 'bench', rev: 1, call };
    const ours = (serial) =>
        new Promise((resolve) => {
            const id = `journal-bench-${serial}`;
            const started = performance.now();
            const hear = ({ detail }) => {
                if (JSON.parse(detail).id !== id) return;
                panel.removeEventListener('crmconnectframe', hear);
                resolve(performance.now() - started);
            };
            panel.addEventListener('crmconnectframe', hear);
            const command = { command: 'write', puts: [entry], removes: [] };
            const detail = JSON.stringify({ v: 3, type: 'command', port: 'journal', id, command });
            panel.dispatchEvent(new CustomEvent('crmconnectpanel', { detail, bubbles: true }));
        });
    const database = await new Promise((resolve) => {
        const opened = indexedDB.open('bench-floor', 1);
        opened.onupgradeneeded = () => opened.result.createObjectStore('calls');
        opened.onsuccess = () => resolve(opened.result);
    });
    const bare = () =>
        new Promise((resolve) => {
            const started = performance.now();
            const transaction = database.transaction('calls', 'readwrite', { durability: 'strict' });
            transaction.objectStore('calls').put(entry, 'bench');
            transaction.oncomplete = () => resolve(performance.now() - started);
        });
    const times = { ours: [], floor: [] };
    for (let run = 0; run < runs; run++) {
        times.ours.push(await ours(run));
        times.floor.push(await bare());
    }
    return times;
}

export async function benchJournal() {
    const journey = await startJourney({ light: false });
    try {
        await journey.begin();
        const { ours, floor } = await journey.frame().evaluate(writeInTurn, RUNS);
        return { results: [result('journal-write', 'ms', 'one bare IndexedDB put, as durable', ours, floor)] };
    } finally {
        await journey.end();
    }
}
