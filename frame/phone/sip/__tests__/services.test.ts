import { SERVICES } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { AgentPhone } from './fakes/agentPhone';

const NO_REFER = SERVICES.filter((service) => service !== 'singleStepTransfer' && service !== 'transfer');

describe('a far end lists the methods that it accepts', () => {
    it.each([
        ['nothing about it', {}],
        ['REFER among them', { allow: 'INVITE, ACK, BYE,REFER' }]
    ])('%s: the call offers what the phone does', async (_, headers: Record<string, string>) => {
        const phone = await AgentPhone.signedIn();
        phone.agent.invite('call-1', headers);
        expect(phone.reported.at(-1)).toMatchObject({ event: 'Delivered' });
        expect(phone.reported.at(-1)).not.toHaveProperty('services');
    });

    it('an incoming call without REFER cannot be transferred', async () => {
        const phone = await AgentPhone.signedIn();
        phone.agent.invite('call-1', { allow: 'INVITE, ACK, BYE' });
        expect(phone.reported.at(-1)).toMatchObject({ event: 'Delivered', services: NO_REFER });
    });

    it('an outgoing call without REFER cannot be transferred, which is known when it is answered', async () => {
        const phone = await AgentPhone.signedIn();
        await phone.doing({ command: 'makeCall', to: '1002' }, () => {
            const { session } = phone.agent.calls[0];
            session.send('call-1');
            session.establish({ allow: 'INVITE, ACK, BYE' });
        });
        expect(phone.reported.map(({ event }) => event)).toEqual(['Originated', 'ServicesPermitted', 'Established']);
        expect(phone.reported.at(-1)).toMatchObject({ services: NO_REFER });
    });
});
