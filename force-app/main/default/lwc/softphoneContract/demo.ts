/** What the demo line's far end can be made to do: by the panel's demo control, and by window.CRMConnect.demo. */
export type DemoCommand =
    | {
          readonly command: 'demoPlaceCall';
          /** The caller's number; empty or "anonymous" for a withheld one. */
          readonly from: string;
          readonly name?: string;
          readonly attributes?: Readonly<Record<string, string>>;
      }
    | {
          readonly command: 'demoFarEnd';
          readonly callId: string;
          readonly action: DemoFarEndAction;
      };

export type DemoFarEndAction = 'answer' | 'hold' | 'resume' | 'hangUp' | 'busy' | 'reject';
