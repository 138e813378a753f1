import { LightningElement, api } from 'lwc';
import { chosenApp } from '../../apps/chosenApp';
import { desktop } from '../../desktop';
import type { FlowArgument } from '../../routes/route';

/** A screen flow with the package's action, as an admin builds it. Its variables are the inputs of the action. */
const CALL_FLOW = 'Call_a_Number';
/** An action that has not settled by then fails. In milliseconds. */
const ACTION_DEADLINE_MS = 120_000;

type Action = HTMLElement & { invoke(): unknown };

/** A flow. The workbench runs only the one that calls a number, in an app with the package's own phone. It shows the arguments of all. */
export default class FlowPage extends LightningElement {
    @api flow = '';
    @api flowArguments: readonly FlowArgument[] = [];
    /** The package's flow action, from the press on Next until it has settled. */
    action: unknown = null;
    ended = '';
    fault = '';
    private runs = false;

    get hasArguments(): boolean {
        return this.flowArguments.length > 0;
    }
    get isScreen(): boolean {
        const isUtility = chosenApp(desktop.config())?.softphone?.host === 'utility';
        return this.flow === CALL_FLOW && isUtility && !this.action && !this.ended && !this.fault;
    }
    get isRun(): boolean {
        return this.flow === CALL_FLOW;
    }
    get phoneNumber(): string | null {
        return this.variable('phoneNumber');
    }
    get recordId(): string | null {
        return this.variable('recordId');
    }

    async handleNext(): Promise<void> {
        this.action = (await import('../../utility/components')).CallFlowAction;
    }

    override renderedCallback(): void {
        const action = this.refs?.action as Action | undefined;
        if (!action || this.runs) return;
        this.runs = true;
        void this.run(action);
    }

    /** A flow goes on when the action's promise is fulfilled. Else it takes the fault path, with the message of the error. */
    private async run(action: Action): Promise<void> {
        let timer: number | undefined;
        const late = new Promise((_, reject) => {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared below
            timer = window.setTimeout(() => reject(new Error()), ACTION_DEADLINE_MS);
        });
        try {
            await Promise.race([action.invoke(), late]);
            this.ended = 'The flow goes on with its next element.';
        } catch (error) {
            const unsaid = `An error occurred when the Call element tried to execute the c:callFlowAction component.`;
            this.fault = (error instanceof Error && error.message) || unsaid;
        }
        window.clearTimeout(timer);
        this.action = null;
    }

    /** A flow passes null for a variable without a value. */
    private variable(wanted: string): string | null {
        return this.flowArguments.find(({ name }) => name === wanted)?.value ?? null;
    }
}
