/**
 * Whether the agent may complete a task in Flex now (A9). While the wrap-up in the phone is open and no record is related, Flex says so
 * first. If the agent completes the task all the same, that is a decision, so nobody is stuck.
 */
export class CompletionGate {
    private readonly needed: boolean;
    private readonly asked = new Set<string>();

    /** @param needed the settings want the agent to relate a record */
    constructor(needed: boolean) {
        this.needed = needed;
    }

    permits(taskSid: string, isRelated: boolean): boolean {
        if (!this.needed || isRelated || this.asked.has(taskSid)) return true;
        this.asked.add(taskSid);
        return false;
    }

    /** The wrap-up in the phone is finished. */
    finished(taskSid: string): void {
        this.asked.add(taskSid);
    }

    forget(taskSid: string): void {
        this.asked.delete(taskSid);
    }
}
