import type { MediaQuality } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { MEASURE_EVERY_MS, watchQuality } from '../qualityWatch';
import { FakeConnection } from '../../sip/__tests__/fakes/fakeSession';
import type { Traffic } from '../../sip/__tests__/fakes/fakeSession';

function watched() {
    const clock = new SimulatedClock();
    const qualities: MediaQuality[] = [];
    const call = { isTalking: true, isMuted: false, measured: (quality: MediaQuality) => qualities.push(quality) };
    const reported: string[] = [];
    const connection = new FakeConnection();
    const end = watchQuality(connection as unknown as RTCPeerConnection, {
        clock,
        log: () => undefined,
        call,
        onTrouble: (trouble) => reported.push(trouble),
        onOver: (trouble) => reported.push(`${trouble} over`)
    });
    const pass = async (times: number, traffic?: Traffic): Promise<void> => {
        for (let time = 0; time < times; time += 1) {
            connection.count(traffic);
            await clock.pass(MEASURE_EVERY_MS);
        }
    };
    return { clock, connection, call, reported, qualities, end, pass };
}

const LOSSY: Traffic = { received: 70, lost: 30 };

describe('how a call sounds', () => {
    it('is not reported while it sounds good, and nothing is left running after the call', async () => {
        const { clock, connection, reported, end, pass } = watched();
        expect(clock.waiting).toBe(0);
        connection.become('connected');
        await pass(50);
        end();
        expect([reported, clock.waiting]).toEqual([[], 0]);
    });

    it('is measured in figures, the rest of them when the call ends, and nothing afterwards', async () => {
        const { clock, connection, qualities, end, pass } = watched();
        connection.become('connected');
        await pass(3, { received: 99, lost: 1 });
        expect(qualities).toHaveLength(1);
        end();
        end();
        await clock.pass(60_000);
        expect(qualities).toHaveLength(2);
        expect(qualities[1].overall).toMatchObject({ loss: 0.01, jitter: 10, roundTrip: 80 });
        expect(qualities[1].mos).toBeCloseTo(4.3, 1);
    });

    it('is reported once when the network loses much for some seconds, and withdrawn when it is good for some seconds', async () => {
        const { connection, reported, pass } = watched();
        connection.become('connected');
        await pass(3);
        await pass(20, LOSSY);
        expect(reported).toEqual(['networkPoor']);
        await pass(4);
        await pass(1, LOSSY);
        await pass(4);
        expect(reported).toEqual(['networkPoor']);
        await pass(1);
        expect(reported).toEqual(['networkPoor', 'networkPoor over']);
    });

    it('is not reported for single bursts of losses', async () => {
        const { connection, reported, pass } = watched();
        connection.become('connected');
        for (let burst = 0; burst < 10; burst += 1) {
            await pass(2, LOSSY);
            await pass(1);
        }
        expect(reported).toEqual([]);
    });

    it.each([
        ['the microphone', { here: 0 }, 'microphoneSilent'],
        ['the far end, which sends silence', { there: 0 }, 'farEndSilent'],
        ['the far end, from which nothing arrives', { received: 0, there: 0 }, 'farEndSilent']
    ])('is reported if nothing was ever heard of %s, until something is', async (_, traffic: Traffic, trouble) => {
        const { connection, reported, pass } = watched();
        connection.become('connected');
        await pass(30, traffic);
        expect(reported).toEqual([trouble]);
        await pass(1);
        expect(reported).toEqual([trouble, `${trouble} over`]);
        await pass(30, traffic);
        expect(reported).toHaveLength(2);
    });

    it('is not measured on hold, and a muted microphone may be silent', async () => {
        const { connection, call, reported, pass } = watched();
        connection.become('connected');
        call.isTalking = false;
        await pass(30, { received: 0, here: 0, there: 0 });
        call.isTalking = true;
        call.isMuted = true;
        await pass(30, { here: 0 });
        expect(reported).toEqual([]);
    });
});
