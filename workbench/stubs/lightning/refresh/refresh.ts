/** Stand-in for lightning/refresh. Only a view that contains the component hears the event, and no view contains the utility bar. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super('lightning__refresh', { bubbles: true, composed: true, cancelable: true });
    }
}
