import type { Cause } from 'c/softphoneContract';
import { Ada, DEVICE } from './support/agent';

/** What the switch sent, to be looked up whatever the reason. */
const SENT = 'SIP/2.0 4xx Whatever\nReason: Q.850;cause=17';

/** What Ada reads when her call fails with a switch's words. */
function reported(cause: Cause, detail: string): unknown {
    const ada = new Ada().callsOut('02079460000');
    const connection = { callId: 'one', deviceId: DEVICE };
    ada.phone({ event: 'Failed', at: ada.now, connection, cause, detail, verbatim: SENT });
    const { code, explanation, params } = ada.state.notices[0];
    return { code, params, explanation };
}

describe('R9: why a call failed', () => {
    it.each<[Cause, string, string]>([
        ['blocked', 'callFailed', '403 Forbidden'],
        ['networkCongestion', 'callFailed', '503 Service Unavailable'],
        ['redirected', 'farEndMoved', '302 Moved Temporarily'],
        ['invalidNumber', 'farEndUnknown', '404 Not Found']
    ])('%s is the switch’s doing: %s, with its words', (cause, code, detail) => {
        expect(reported(cause, detail)).toEqual({
            code,
            params: ['02079460000'],
            explanation: { detail, verbatim: SENT }
        });
    });

    it.each<[Cause, string]>([
        ['busy', 'farEndBusy'],
        ['callRejected', 'farEndRejected'],
        ['noAnswer', 'farEndNoAnswer'],
        ['unavailable', 'farEndNoAnswer']
    ])('%s is the callee’s: %s says it all', (cause, code) => {
        expect(reported(cause, '4xx Whatever')).toEqual({
            code,
            params: ['02079460000'],
            explanation: { verbatim: SENT }
        });
    });
});
