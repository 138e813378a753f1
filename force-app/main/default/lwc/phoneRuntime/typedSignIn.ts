import type { AgentAction } from 'c/callEngine';

type SignIn = Extract<AgentAction, { do: 'signIn' }>;

/** How long typed credentials wait until this tab has the phone, in milliseconds. */
const SIGN_IN_WITHIN_MS = 15_000;

/** Credentials that were typed in a tab while another tab had the phone. They wait for it, and are used once. */
export class TypedSignIn {
    private kept: { action: SignIn; until: number } | null = null;

    keep(action: SignIn, now: number): void {
        this.kept = { action, until: now + SIGN_IN_WITHIN_MS };
    }

    take(now: number): SignIn | null {
        const { kept } = this;
        this.kept = null;
        return kept && now <= kept.until ? kept.action : null;
    }
}
