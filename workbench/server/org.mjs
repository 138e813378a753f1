// The workbench's org: records, settings, layout, faults and the user; everything that a reset puts back.
import { EventEmitter } from 'node:events';
import { AGENT } from './data/seed.mjs';
import { readCallCenter, settingPath } from './callCenter.mjs';
import { Faults } from './faults.mjs';
import { RecordStore } from './records/store.mjs';
import { checkLayout, startLayout } from './softphoneLayout.mjs';

const MOST_LOGGED = 500;

export class Org extends EventEmitter {
    store = new RecordStore();
    faults = new Faults();
    #layout = startLayout();
    #overrides = {};
    #always;
    #log = [];

    /** `always`: settings of this workbench that a reset does not touch, e.g. the lab's SIP server. */
    constructor(always = {}) {
        super();
        this.#always = always;
        this.store.on('records', (change) => this.emit('records', change));
    }

    get user() {
        return { Id: this.store.all('User')[0].Id, ...AGENT };
    }

    /** Read anew each time: change the XML, and the workbench changes. */
    get settings() {
        const map = readCallCenter();
        for (const [name, value] of Object.entries({ ...this.#always, ...this.#overrides }))
            map[settingPath(map, name)] = value;
        return map;
    }

    /** Values are texts; null takes an override back. Throws a sentence for anything else. */
    overrideSettings(changes, { replace = false } = {}) {
        const entries = Object.entries(changes ?? {});
        const wrong = entries.find(([, value]) => value !== null && typeof value !== 'string');
        if (wrong) throw new Error(`The setting ${wrong[0]} is a text, or null to take it back.`);
        const merged = { ...(replace ? {} : this.#overrides), ...Object.fromEntries(entries) };
        this.#overrides = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
        this.emit('config');
        return this.settings;
    }

    get layout() {
        return this.#layout;
    }
    set layout(layout) {
        this.#layout = checkLayout(layout);
        this.emit('config');
    }

    get log() {
        return [...this.#log];
    }
    note(method, args, answer) {
        this.#log.push({ at: new Date().toISOString(), method, args, answer });
        this.#log.splice(0, this.#log.length - MOST_LOGGED);
    }

    reset() {
        this.store.reset();
        this.faults.clear();
        this.#layout = startLayout();
        this.#overrides = {};
        this.#log = [];
        this.emit('reset');
    }
}
