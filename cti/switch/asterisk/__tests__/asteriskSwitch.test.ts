import { AsteriskSwitch } from '../asteriskSwitch';
import { AmiServer, valueOf } from '../../../../tests/support/cti/amiServer';

describe('AsteriskSwitch', () => {
    const server = new AmiServer();
    let asterisk: AsteriskSwitch;
    afterEach(async () => {
        await asterisk.stop();
        await server.stop();
    });

    it('is up at once if the exchange answers the sign-in and says that it has booted in one piece', async () => {
        server.answers = (action, id) => {
            const success = `Response: Success\r\nActionID: ${id}\r\n`;
            if (valueOf(action, 'Action') === 'Login') return `${success}\r\nEvent: FullyBooted\r\n\r\n`;
            return `${success}EventList: start\r\n\r\nEvent: ListComplete\r\nActionID: ${id}\r\nEventList: Complete\r\n\r\n`;
        };
        const port = await server.start();
        asterisk = new AsteriskSwitch({ host: '127.0.0.1', port, user: 'crm-connect', secret: 'secret' }, server.clock);
        const up = await new Promise((resolve) => {
            asterisk.start({ link: (state) => resolve(state.up), report: () => undefined });
        });
        expect(up).toBe(true);
    });
});
