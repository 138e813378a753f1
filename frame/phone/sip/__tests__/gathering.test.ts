import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { GATHER_WITHIN_MS, limitGathering } from '../gathering';
import { FakeConnection } from './fakes/fakeSession';

describe('the addresses that a call is offered with', () => {
    function gathering() {
        const clock = new SimulatedClock();
        const connection = new FakeConnection();
        const ends: unknown[] = [];
        limitGathering(connection as unknown as RTCPeerConnection, clock);
        connection.addEventListener('icecandidate', (event) =>
            ends.push((event as RTCPeerConnectionIceEvent).candidate)
        );
        connection.gather('gathering');
        return { clock, connection, ends };
    }

    it('are those that were found in time, even if a server does not answer', async () => {
        const { clock, ends } = gathering();
        await clock.pass(GATHER_WITHIN_MS - 1);
        expect(ends).toEqual([]);
        await clock.pass(1);
        expect(ends).toEqual([null]);
    });

    it('are complete if the browser has finished by then', async () => {
        const { clock, connection, ends } = gathering();
        connection.gather('complete');
        await clock.pass(GATHER_WITHIN_MS);
        expect([ends, clock.waiting]).toEqual([[], 0]);
    });
});
