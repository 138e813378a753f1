// [end-to-saved]: from the remote party's hang-up to Salesforce's response that the record is saved. The baseline is a single save of the
// same record from the same page.
import { startJourney } from '../tests/browser/support/journey.mjs';
import { result } from './statistics.mjs';

const RUNS = 30;
const SAVE = '/workbench/apex/CallRecordSaver.save';

/** The time of the response to the next save, by the browser's clock. Call this before what causes the save. */
const nextSave = (frame) =>
    frame.evaluateHandle((name) => {
        let done;
        const saved = new Promise((resolve) => (done = resolve));
        new PerformanceObserver((list, observer) => {
            const entry = list.getEntries().find((one) => one.name.endsWith(name));
            if (!entry) return;
            observer.disconnect();
            done(entry.responseEnd);
        }).observe({ type: 'resource' });
        return { saved };
    }, SAVE);

export async function benchSaving() {
    const journey = await startJourney({ light: false });
    const ours = [];
    const floor = [];
    try {
        await journey.begin();
        for (let run = 0; run < RUNS; run++) {
            const callId = await journey.ring();
            await journey.panel.answer();
            const frame = journey.frame();
            const save = await nextSave(frame);
            ours.push(
                await frame.evaluate(
                    async ([{ saved }, id]) => {
                        const started = performance.now();
                        void window.CRMConnect.demo.farEnd(id, 'hangUp');
                        return (await saved) - started;
                    },
                    [save, callId]
                )
            );
            await journey.panel.save();
            const [task] = await journey.tasksOf(callId);
            floor.push(
                await bareSave(
                    frame,
                    { ...task, CallKey__c: undefined, Id: undefined },
                    `${task.OwnerId}/1001/bench-${run}`
                )
            );
        }
    } finally {
        await journey.end();
    }
    return { results: [result('end-to-saved', 'ms', 'one bare save', ours, floor)] };
}

function bareSave(frame, task, callKey) {
    const { Subject, Status, CallType, CallDurationInSeconds, ActivityDate, Priority, TaskSubtype } = task;
    const fields = { Subject, Status, CallType, CallDurationInSeconds, ActivityDate, Priority, TaskSubtype };
    return frame.evaluate(
        async ([url, body]) => {
            const started = performance.now();
            const response = await fetch(url, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body)
            });
            await response.json();
            return performance.now() - started;
        },
        [SAVE, { record: { callKey, fields } }]
    );
}
