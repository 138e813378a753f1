/**
 * The workbench's org: records, settings, layout, faults, user, and log, which are all reset together. Emits `records`
 * (see RecordStore), `config`, and `reset`.
 */
import { EventEmitter } from 'node:events';
import { callCenterFile, readCallCenter } from './callCenter/definition.mjs';
import { withChanges } from './callCenter/overrides.mjs';
import { checkLayout, startLayout } from './callCenter/softphoneLayout.mjs';
import { Certificates } from './certificates.mjs';
import { AGENT } from './data/users.mjs';
import { Faults } from './faults.mjs';
import { InvalidInput } from './invalidInput.mjs';
import { SOURCE } from './paths.mjs';
import { checkPhoneSignIn } from './phoneSignIn.mjs';
import { readLabels } from './labels/labels.mjs';
import { ORG_ID } from './records/ids.mjs';
import { RecordStore } from './records/store.mjs';
import { withUserChanges } from './user.mjs';

const MOST_LOGGED = 500;

export class Org extends EventEmitter {
    /** 18 characters. */
    id = ORG_ID;
    /** The package's source folder, from which settings, fields, labels, pages, and reports are read. */
    source;
    store;
    faults = new Faults();
    certificates = new Certificates();
    /** Settings of this workbench that a reset does not change, for example the lab's SIP server. */
    #always;
    #overrides = {};
    #layout = startLayout();
    #log = [];
    /** The index of the current user. */
    #seat = 0;
    /** The record Default of Phone_Sign_In__mdt; null: there is none. */
    #phoneSignIn;
    #alwaysPhoneSignIn;
    #alwaysUser;
    #user;
    /** Where callouts go, by the name of the credential: { url, authorization }. There is no other named credential. */
    namedCredentials;
    /** The host whose app a new browser opens first: 'openCti' or 'utility'. */
    host;

    /**
     * @param {Record<string, string>} [always]
     * @param {{ source?: string, user?: { language?: string, locale?: string, timeZone?: string },
     *   phoneSignIn?: Record<string, unknown> | null, host?: 'openCti' | 'utility' | 'classic',
     *   namedCredentials?: Record<string, { url: string, authorization?: string }> }} [options]
     */
    constructor(
        always = {},
        { source = SOURCE, user = {}, phoneSignIn = null, host = 'openCti', namedCredentials = {} } = {}
    ) {
        super();
        this.host = host;
        this.namedCredentials = namedCredentials;
        this.source = source;
        this.store = new RecordStore({ source });
        this.#alwaysUser = withUserChanges(AGENT, user);
        this.#user = this.#alwaysUser;
        // There is one listener per open page, and the number of pages is not limited.
        this.setMaxListeners(0);
        this.#always = always;
        this.#alwaysPhoneSignIn = checkPhoneSignIn(phoneSignIn, source);
        this.#phoneSignIn = this.#alwaysPhoneSignIn;
        this.store.on('records', (change) => this.emit('records', change));
    }

    /** { Id, Name, timeZone, locale, language } */
    get user() {
        const { Id, Name } = this.store.all('User')[this.#seat];
        return { ...this.#user, Id, Name };
    }

    /**
     * Sets language, locale, or time zone; null resets one. `Name`: another user logs in, in the same browser. Throws InvalidInput.
     * Pages see the change when they are reloaded.
     */
    changeUser({ Name, ...changes }) {
        const seat = Name === undefined ? this.#seat : this.store.all('User').findIndex((one) => one.Name === Name);
        if (seat < 0) throw new InvalidInput(`There is no user ${Name}.`);
        this.#user = withUserChanges(this.#user, changes);
        this.#seat = seat;
        this.emit('config', {});
    }

    /** The package's custom labels by name, in the user's language. */
    get labels() {
        return readLabels(this.#user.language, this.source);
    }

    get #definition() {
        return readCallCenter(callCenterFile(this.source));
    }

    /** The call center's settings, flat, overrides included. */
    get settings() {
        return { ...this.#definition, ...this.changedSettings };
    }

    /** The settings that differ from what the package says, by path. */
    get changedSettings() {
        return { ...withChanges(this.#definition, {}, this.#always), ...this.#overrides };
    }

    /**
     * @param {Record<string, unknown>} changes by path or short name; null resets one
     * @param {{ replace?: boolean }} [how] replace: removes earlier overrides
     * @throws {import('./invalidInput.mjs').InvalidInput}
     */
    overrideSettings(changes, { replace = false } = {}) {
        this.#overrides = withChanges(this.#definition, replace ? {} : this.#overrides, changes);
        this.emit('config', {});
    }

    /** In the format of getSoftphoneLayout. Setting it throws InvalidInput for an invalid layout. */
    get layout() {
        return this.#layout;
    }

    set layout(layout) {
        this.#layout = checkLayout(layout);
        this.emit('config', {});
    }

    /** The last calls to the org: { at, method, args, answer }. */
    get log() {
        return [...this.#log];
    }

    /** Where the phone gets its credentials from; setting it throws InvalidInput for what is no such record. */
    get phoneSignIn() {
        return this.#phoneSignIn;
    }

    set phoneSignIn(record) {
        this.#phoneSignIn = checkPhoneSignIn(record, this.source);
    }

    note(method, args, answer) {
        this.#log.push({ at: new Date().toISOString(), method, args, answer });
        if (this.#log.length > MOST_LOGGED) this.#log.shift();
    }

    reset() {
        this.store.reset();
        this.faults.clear();
        this.#layout = startLayout();
        this.#overrides = {};
        this.#phoneSignIn = this.#alwaysPhoneSignIn;
        this.#user = this.#alwaysUser;
        this.#seat = 0;
        this.#log = [];
        this.emit('config', {});
        this.emit('reset', {});
    }
}
