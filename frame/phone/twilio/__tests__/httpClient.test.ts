import client from '../httpClient';

const headers = { clientVersion: '2.1.1' };
const created = client.create({ timeout: 15_000, headers });

function answers(status: number, text: string): jest.Mock {
    const fetched = jest.fn(() => Promise.resolve({ status, text: () => Promise.resolve(text) }));
    globalThis.fetch = fetched as never;
    return fetched;
}

describe('a request of the library', () => {
    const { fetch } = globalThis;
    beforeAll(() => {
        // jsdom has none
        Object.assign(AbortSignal, { timeout: () => new AbortController().signal });
    });
    afterEach(() => {
        globalThis.fetch = fetch;
    });

    it('is sent with the headers of both, and answered with the parsed data', async () => {
        const fetched = answers(200, '{"payload":{"sid":"WR1"}}');
        const answer = await created.post('https://twilio.example/v1', '{"url":"x"}', {
            headers: { apiVersion: 'v1' }
        });
        expect(answer).toEqual({ status: 200, data: { payload: { sid: 'WR1' } } });
        const [[url, sent]] = fetched.mock.calls as unknown as [[string, RequestInit]];
        expect([url, sent.method, sent.body]).toEqual(['https://twilio.example/v1', 'POST', '{"url":"x"}']);
        expect(sent.headers).toMatchObject({ clientVersion: '2.1.1', apiVersion: 'v1' });
    });

    it.each([
        [400, '{"message":"Invalid sid"}', { message: 'Invalid sid' }],
        [502, '<html>', { message: '<html>' }]
    ])('that is refused with %i rejects with the response', async (status, text, data) => {
        answers(status, text);
        await expect(created.post('https://twilio.example/v1', '{}', { headers: {} })).rejects.toMatchObject({
            response: { status, data }
        });
    });

    it('that is not answered rejects with the request', async () => {
        globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
        const failed = created.post('https://twilio.example/v1', '{}', { headers: {} });
        await expect(failed).rejects.toMatchObject({ message: 'Failed to fetch', request: {} });
        await expect(failed).rejects.not.toHaveProperty('response.status');
    });
});
