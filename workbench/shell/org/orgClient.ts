import type { ObjectName, OrgRecord } from './record';

/** The org rejected a request or could not be reached. The message is for the user. */
export class OrgError extends Error {
    readonly status: number;

    constructor(message: string, status = 0) {
        super(message);
        this.status = status;
    }
}

/** A record that a search found. */
export interface Found extends OrgRecord {
    readonly objectType: ObjectName;
}

interface Answer {
    readonly error?: string;
    readonly records?: OrgRecord[];
}

async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
    let response: Response;
    try {
        response = await fetch(`/workbench/${path}`, {
            method,
            ...(body !== undefined && {
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body)
            })
        });
    } catch {
        throw new OrgError('The workbench cannot be reached.');
    }
    const answer = (await response.json().catch(() => null)) as T | null;
    if (response.ok && answer !== null) return answer;
    throw new OrgError(
        (answer as Answer | null)?.error ?? `The workbench answered ${response.status}.`,
        response.status
    );
}

export async function fetchRecords(object: ObjectName): Promise<OrgRecord[]> {
    return (await ask<Answer>(`records/${object}`)).records ?? [];
}

/** Throws OrgError with the org's message if it rejects the fields. */
export async function createRecord(object: ObjectName, fields: Record<string, unknown>): Promise<OrgRecord> {
    const { records } = await ask<Answer>(`records/${object}`, 'POST', fields);
    const [created] = records ?? [];
    if (!created) throw new OrgError('The workbench did not say which record it created.');
    return created;
}

/** Searches by name, phone number, and email address. */
export async function searchRecords(term: string, limit = 100): Promise<Found[]> {
    const query = new URLSearchParams({ q: term, limit: String(limit) });
    return (await ask<{ records: Found[] }>(`search?${query}`)).records;
}

export interface ReportItem {
    readonly folder: string;
    readonly folderLabel: string;
    readonly name: string;
    readonly label: string;
    readonly description: string;
}

/** The current results of a report: which tasks, in which order. */
export interface ReportRun {
    readonly label: string;
    readonly description: string;
    readonly columns: readonly string[];
    readonly sort?: { readonly field: string; readonly down: boolean };
    readonly group?: string;
    readonly ids: readonly string[];
    /** User names by id. */
    readonly owners: Readonly<Record<string, string>>;
}

export const fetchReports = async (): Promise<readonly ReportItem[]> =>
    (await ask<{ reports: readonly ReportItem[] }>('reports')).reports;

export const runReport = (folder: string, name: string): Promise<ReportRun> =>
    ask(`reports/${encodeURIComponent(folder)}/${encodeURIComponent(name)}`);

/** Calls the phone on the demo line or through the lab. */
export async function placeCall(call: { from: string; name?: string }): Promise<{ callId: string }> {
    return ask('calls', 'POST', call);
}

/** Resets records, settings, layout, and faults. */
export async function resetOrg(): Promise<void> {
    await ask('reset', 'POST', {});
}

/** The server's part in an Open CTI call. */
export interface ServerAnswer {
    /** The host must not answer, because of a fault. */
    readonly lost?: true;
    readonly success?: boolean;
    readonly returnValue?: unknown;
    readonly errors?: readonly { code: string; description: string; details?: unknown }[] | null;
}

export async function askOpenCti(method: string, args: unknown): Promise<ServerAnswer> {
    return ask(`opencti/${encodeURIComponent(method)}`, 'POST', args);
}

/** The server's part in a call of Open CTI for Salesforce Classic. */
export interface InteractionAnswer {
    readonly lost?: true;
    readonly result?: string;
    readonly error?: string;
    /** Of a saved record. */
    readonly id?: string;
}

export async function askInteraction(method: string, args: unknown): Promise<InteractionAnswer> {
    return ask(`interaction/${encodeURIComponent(method)}`, 'POST', args);
}

export async function fetchConfig<T>(): Promise<T> {
    return ask('config');
}
