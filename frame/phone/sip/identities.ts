import type { NameAddrHeader } from 'jssip/lib/NameAddrHeader';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { sameNumber } from '../sameNumber';
import { hiddenAs, isNumber, partyOf, readIdentities, wantsPrivacy } from './remoteParty';
import type { Identity } from './remoteParty';
import { TEL_HOST } from './telUris';

type Message = IncomingRequest | IncomingResponse;

/** Further values are ignored. */
const MAX_VALUES = 5;

// despite its type, JsSIP returns undefined for a missing header
const header = (message: Message, name: string): string | undefined => message.getHeader(name);

const identityOf = ({ uri, display_name }: NameAddrHeader): Identity => ({
    user: uri.user ?? '',
    host: uri.host === TEL_HOST ? '' : uri.host,
    name: display_name ?? ''
});

const valuesOf = (message: Message, name: string): Identity[] =>
    message
        .getHeaders(name)
        .slice(0, MAX_VALUES)
        .flatMap((value) => readIdentities(value))
        .filter((identity) => hiddenAs(identity) === null);

/**
 * The identity that the network vouches for (RFC 3325), or its older form: the value with a number if there is one, with the
 * name from any of the values.
 */
function asserted(message: Message): Identity | null {
    const values = valuesOf(message, 'P-Asserted-Identity');
    const all = values.length > 0 ? values : valuesOf(message, 'Remote-Party-ID');
    const best = all.find(isNumber) ?? all[0];
    if (!best) return null;
    return { ...best, name: best.name || (all.find(({ name }) => name !== '')?.name ?? '') };
}

/** Reads who the remote party is. `trusted`: an identity that the exchange vouches for is believed (N6). */
export class Identities {
    private readonly trusted: boolean;

    constructor(trusted: boolean) {
        this.trusted = trusted;
    }

    /**
     * The caller. A request for privacy takes precedence over an identity that the message carries for the network's own use.
     * An identity that the exchange vouches for takes precedence over what the caller claims.
     */
    callerOf(request: IncomingRequest): Party {
        const from = identityOf(request.from);
        const privacy = header(request, 'Privacy');
        const vouched = this.vouchedFor(request);
        const wantsHiding = wantsPrivacy(privacy) || hiddenAs(from) === 'refused';
        if (wantsHiding || !vouched) return partyOf(from, privacy);
        const fits = !isNumber(from) || sameNumber(from.user, vouched.user);
        const party = partyOf({ ...vouched, name: vouched.name || (fits ? from.name : '') });
        const presented = partyOf(from);
        const differs = isNumber(from) ? !fits : presented.name !== undefined && presented.name !== party.name;
        return party.number !== null && presented.number !== null && differs ? { ...party, presented } : party;
    }

    /** The party at the other end, if the answer, a re-INVITE, or an UPDATE from the switch names one. */
    partyIn(message: Message | null): Party | null {
        const identity = message ? this.vouchedFor(message) : null;
        return message && identity ? partyOf(identity, header(message, 'Privacy')) : null;
    }

    private vouchedFor(message: Message): Identity | null {
        return this.trusted ? asserted(message) : null;
    }
}
