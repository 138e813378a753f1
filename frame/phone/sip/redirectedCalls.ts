import RequestSender from 'jssip/lib/RequestSender';
import type { NameAddrHeader } from 'jssip/lib/NameAddrHeader';
import type { IncomingResponse } from 'jssip/lib/SIPMessage';
import type { UA } from 'jssip/lib/UA';
import type { URI } from 'jssip/lib/URI';
import { mayGoTo } from './redirectRule';
import type { RedirectRule } from './redirectRule';
import { plainAddress } from './sipTarget';
import { TEL_HOST } from './telUris';

export interface RedirectedCallsParts {
    readonly rule: RedirectRule;
    readonly domain: string;
    /** An outgoing call is redirected to `place`: a number, or user@host in another domain. */
    readonly onFollowed: (callId: string, place: string) => void;
}

/** Multiple Choices, Moved Permanently, Moved Temporarily (RFC 3261, section 21.3). The others require more than a new address. */
const ELSEWHERE: readonly number[] = [300, 301, 302];
/** More redirections than these are a loop. */
const MOST_PLACES = 5;

const rules = new WeakMap<UA, RedirectedCallsParts>();
const places = new WeakMap<RequestSender, string[]>();

/** Follows redirections of outgoing calls. */
export function followRedirects(agent: UA, parts: RedirectedCallsParts): void {
    rules.set(agent, parts);
}

interface Place {
    readonly address: string;
    readonly shown: string;
}

/** A phone number has no host, so it goes to the exchange. */
const hostOf = ({ host }: URI, domain: string): string => (host === TEL_HOST ? domain : host);

/** The best target in a response that the rule allows and that was not tried yet. */
function nextPlace(response: IncomingResponse, { rule, domain }: RedirectedCallsParts, been: string[]): Place | null {
    // backward, because the stack removes the ones that it can't read
    const contacts = response
        .getHeaders('contact')
        .map((_, at, { length }) => response.parseHeader<NameAddrHeader | undefined>('contact', length - 1 - at))
        .filter((contact) => contact !== undefined)
        .reverse();
    const preference = (contact: NameAddrHeader): number => Number(contact.getParam('q') ?? 1);
    const found = contacts
        .sort((one, other) => preference(other) - preference(one))
        .map(({ uri }) => ({ uri, address: plainAddress(uri, domain) }))
        .find(({ uri, address }) => uri.user && mayGoTo(hostOf(uri, domain), rule, domain) && !been.includes(address));
    if (!found) return null;
    const { user } = found.uri;
    const host = hostOf(found.uri, domain);
    return { address: found.address, shown: host === domain ? user : `${user}@${host}` };
}

const stack = RequestSender.prototype;
const receive = stack._receiveResponse;

/**
 * Sends the same call again to the target of a redirection (RFC 3261, section 8.1.3.4), with the same Call-ID, tag, and session
 * description. The stack does this after a challenge, but can't follow a redirection itself.
 */
stack._receiveResponse = function receiveResponse(this: RequestSender, response: IncomingResponse): void {
    const parts = rules.get(this._ua);
    const been = places.get(this) ?? [String(this._request.ruri)];
    const isNewCall = this._method === 'INVITE' && !this._request.to.hasParam('tag');
    const elsewhere = parts && isNewCall && ELSEWHERE.includes(response.status_code) && been.length <= MOST_PLACES;
    const place = elsewhere ? nextPlace(response, parts, been) : null;
    const target = place && this._ua.normalizeTarget(place.address);
    if (!parts || !place || !target) {
        receive.call(this, response);
        return;
    }
    places.set(this, [...been, place.address]);
    const request = this._request.clone();
    request.ruri = target;
    request.cseq += 1;
    request.setHeader('cseq', `${request.cseq} INVITE`);
    // the credentials were meant for the server that requested them
    delete request.headers['Authorization'];
    delete request.headers['Proxy-Authorization'];
    Object.assign(this, { _request: request, _auth: null, _challenged: false, _staled: false });
    this._eventHandlers.onAuthenticated(request);
    parts.onFollowed(request.call_id, place.shown);
    this.send();
};
