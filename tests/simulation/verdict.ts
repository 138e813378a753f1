import type { Life } from './life';
import type { RealCall } from './realCall';
import type { Relations } from './relations';
import type { Task } from './salesforce';

/** Checks what must be true after the faults are over. Each problem is a text that begins with its kind. */
export function faultsFound({ exchange, salesforce, profiles, tabs, stuck }: Life, relations: Relations): string[] {
    const found: string[] = [];
    for (const call of exchange.calls) {
        const tasks = salesforce.tasks.filter(({ CallObject }) => CallObject === call.callId);
        if (tasks.length > 1) found.push(`doubled: ${call.callId} has ${tasks.length} Tasks`);
        if (tasks.length === 0 && mustBeKnown(call)) found.push(`lost: ${call.callId} has no Task`);
        for (const task of tasks)
            found.push(
                ...mixed(call, task),
                ...related(call, task, relations, salesforce.overtaken),
                ...untrue(call, task),
                ...(isChat(task) === exchange.isChat(call) ? [] : [`mixed: ${call.callId} has another channel`])
            );
    }
    for (const { taskId, field, text } of salesforce.edits) {
        const task = salesforce.tasks.find(({ Id }) => Id === taskId);
        if (!String(task?.[field]).includes(text)) found.push(`overwritten: ${field} of ${task?.CallKey__c}, ${text}`);
    }
    for (const profile of profiles) {
        if (profile.left.length > 0) found.push(`private: ${profile.left.join()} is left in a journal`);
    }
    for (const { name, user, foreign } of tabs)
        if (foreign.size > 0) found.push(`mixed: ${[...foreign].join(', ')} of ${name}, the tab of ${user}`);
    if (stuck.length > 0) found.push(`stuck: ${stuck.join()} unfinished in the evening`);
    for (const { callId } of exchange.wrapUps.left) found.push(`stuck: ${callId} waits for the end of its wrap-up`);
    if (exchange.twoPhones > 0) found.push(`two phones: ${exchange.twoPhones} times in one browser`);
    return found;
}

/** A call that only panels without storage had is lost when all of them have ended, of which they had warned. */
const mustBeKnown = ({ known, inMemoryOf }: RealCall): boolean =>
    known || [...inMemoryOf].some(({ livedToTheEnd }) => livedToTheEnd);

function mixed({ callId, number, user }: RealCall, task: Task): string[] {
    const digits = (text: unknown): string => String(text).replace(/\D/g, '').slice(-7);
    const foreign = [...String(task['Description'] ?? '').matchAll(/\[(call-\d+) note/g)].filter(
        ([, of]) => of !== callId
    );
    return [
        ...(task['OwnerId'] === user ? [] : [`mixed: ${callId} of ${user} belongs to ${task['OwnerId']}`]),
        ...(digits(task['CallNumber__c']) === digits(number)
            ? []
            : [`mixed: ${callId} has number ${task['CallNumber__c']}`]),
        ...(foreign.length > 0 ? [`mixed: ${callId} has notes of ${foreign.map(([, of]) => of).join()}`] : [])
    ];
}

/** A: the call may only be related to a record that the rules allow; a stored choice takes precedence (A2). */
function related(call: RealCall, task: Task, relations: Relations, overtaken: ReadonlySet<string>): string[] {
    const record = (task['WhoId'] ?? task['WhatId'] ?? null) as string | null;
    const choice = relations.settled.get(call.callId);
    const allowed = relations.allowedFor(call);
    if (!allowed.has(record)) return [`mixed: ${call.callId} is related to ${record}`];
    return choice === undefined || choice === record || overtaken.has(call.callId)
        ? []
        : [`mixed: ${call.callId} is related to ${record}, and ${choice} was chosen`];
}

/** R10: recorded in its own words. */
const isChat = (task: Task): boolean => task['TaskSubtype'] === 'Task';

const untrue = ({ callId, answerKnown }: RealCall, task: Task): string[] =>
    answerKnown && task['CallOutcome__c'] !== 'Answered'
        ? [`untrue: ${callId} was answered, its record says ${task['CallOutcome__c']}`]
        : [];
