import type { NameAddrHeader } from 'jssip/lib/NameAddrHeader';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { partyOf, readIdentity, wantsPrivacy } from './remoteParty';
import type { Identity } from './remoteParty';

type Message = IncomingRequest | IncomingResponse;

// JsSIP hands out undefined for what is not there
const header = (message: Message, name: string): string | undefined => message.getHeader(name);

const identityOf = ({ uri, display_name }: NameAddrHeader): Identity => ({
    user: uri.user ?? '',
    host: uri.host,
    name: display_name ?? ''
});

/** The identity that the network vouches for (RFC 3325), or the older way to write it. */
function asserted(message: Message): Identity | null {
    return readIdentity(header(message, 'P-Asserted-Identity')) ?? readIdentity(header(message, 'Remote-Party-ID'));
}

const isNumber = (identity: Identity): boolean => /^\+?[0-9]+$/.test(identity.user);

/**
 * Who calls. The caller's wish not to be shown counts more than an identity that the message carries for the network's own
 * use; where From holds no number, the asserted one is taken.
 */
export function callerOf(request: IncomingRequest): Party {
    const from = identityOf(request.from);
    const privacy = header(request, 'Privacy');
    const plain = partyOf(from, privacy);
    const better = asserted(request);
    if (plain.number === null || isNumber(from) || !better || !isNumber(better)) return plain;
    return partyOf({ ...better, name: better.name || from.name });
}

/** The name of whom the switch has reached, when it tells one. */
export function reachedName(response: IncomingResponse | null): string | undefined {
    const identity = response ? asserted(response) : null;
    if (!response || !identity || wantsPrivacy(header(response, 'Privacy'))) return undefined;
    return partyOf(identity).name;
}

/** Who is at the other end from now on, when a re-INVITE or an UPDATE of the switch tells it. */
export function newParty(request: IncomingRequest): Party | null {
    const identity = asserted(request);
    return identity ? partyOf(identity, header(request, 'Privacy')) : null;
}
