import { HttpError } from '../http/httpError.mjs';
import { sendJson } from '../http/json.mjs';
import { listReports, readReport } from '../reports/reports.mjs';
import { runReport } from '../reports/runReport.mjs';

/** /workbench/reports[/<Folder>/<Name>] */
export const reports = {
    GET({ org, parts: [folder, name], response }) {
        if (folder === undefined) {
            sendJson(response, 200, { reports: listReports(org.source) });
            return;
        }
        const report = readReport(org.source, folder, name ?? '');
        if (!report) throw new HttpError(404, `There is no report ${folder}/${name ?? ''}.`);
        const rows = runReport(report, org.store.all('Task'), new Date());
        const owners = Object.fromEntries(org.store.all('User').map(({ Id, Name }) => [Id, Name]));
        const { label, description, columns, sort, group } = report;
        sendJson(response, 200, { label, description, columns, sort, group, ids: rows.map(({ Id }) => Id), owners });
    }
};
