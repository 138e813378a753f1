/** A part of JsSIP that has no types. */
declare module 'jssip/lib/Parser' {
    /** A request as the stack reads it. */
    export interface ReadRequest {
        readonly method: string | null;
        readonly call_id: string | null;
        readonly from_tag?: string | null;
        readonly to_tag?: string | null;
        readonly via_branch?: string | null;
    }

    /** Undefined for a message that the stack would drop. */
    export function parseMessage(data: string, ua: null): ReadRequest | undefined;
}
