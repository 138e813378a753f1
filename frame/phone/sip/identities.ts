import type { NameAddrHeader } from 'jssip/lib/NameAddrHeader';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { hiddenAs, isNumber, partyOf, readIdentities, sameNumber, wantsPrivacy } from './remoteParty';
import type { Identity } from './remoteParty';
import { TEL_HOST } from './telUris';

type Message = IncomingRequest | IncomingResponse;

/** More values than these are no honest message. */
const MOST_VALUES = 5;

// JsSIP hands out undefined for what is not there
const header = (message: Message, name: string): string | undefined => message.getHeader(name);

const identityOf = ({ uri, display_name }: NameAddrHeader): Identity => ({
    user: uri.user ?? '',
    host: uri.host === TEL_HOST ? '' : uri.host,
    name: display_name ?? ''
});

const valuesOf = (message: Message, name: string): Identity[] =>
    message
        .getHeaders(name)
        .slice(0, MOST_VALUES)
        .flatMap((value) => readIdentities(value))
        .filter((identity) => hiddenAs(identity) === null);

/**
 * The identity that the network vouches for (RFC 3325), or the older way to write it: the number where there is one, with the
 * name that any of the values has.
 */
function asserted(message: Message): Identity | null {
    const values = valuesOf(message, 'P-Asserted-Identity');
    const all = values.length > 0 ? values : valuesOf(message, 'Remote-Party-ID');
    const best = all.find(isNumber) ?? all[0];
    if (!best) return null;
    return { ...best, name: best.name || (all.find(({ name }) => name !== '')?.name ?? '') };
}

/** Reads who is at the other end; `trusted`: the exchange is believed when it vouches for somebody (N6). */
export class Identities {
    private readonly trusted: boolean;

    constructor(trusted: boolean) {
        this.trusted = trusted;
    }

    /**
     * Who calls. The caller's wish not to be shown counts more than an identity that the message carries for the network's own
     * use; an identity that the exchange vouches for counts more than what the caller says.
     */
    callerOf(request: IncomingRequest): Party {
        const from = identityOf(request.from);
        const privacy = header(request, 'Privacy');
        const vouched = this.vouchedFor(request);
        const wished = wantsPrivacy(privacy) || hiddenAs(from) === 'refused';
        if (wished || !vouched) return partyOf(from, privacy);
        const fits = !isNumber(from) || sameNumber(from.user, vouched.user);
        const party = partyOf({ ...vouched, name: vouched.name || (fits ? from.name : '') });
        const presented = partyOf(from);
        const differs = isNumber(from) ? !fits : presented.name !== undefined && presented.name !== party.name;
        return party.number !== null && presented.number !== null && differs ? { ...party, presented } : party;
    }

    /** The name of whom the switch has reached, when it tells one. */
    reachedName(response: IncomingResponse | null): string | undefined {
        const identity = response ? this.vouchedFor(response) : null;
        if (!response || !identity || wantsPrivacy(header(response, 'Privacy'))) return undefined;
        return partyOf(identity).name;
    }

    /** Who is at the other end from now on, when a re-INVITE or an UPDATE of the switch tells it. */
    newParty(request: IncomingRequest): Party | null {
        const identity = this.vouchedFor(request);
        return identity ? partyOf(identity, header(request, 'Privacy')) : null;
    }

    private vouchedFor(message: Message): Identity | null {
        return this.trusted ? asserted(message) : null;
    }
}
