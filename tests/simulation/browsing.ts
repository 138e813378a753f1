import type { Call } from 'c/callEngine';
import type { Tab } from './tab';
import type { World } from './world';

/** After this time, a choice is in the journal, in milliseconds. */
const WRITTEN_WITHIN_MS = 60;

/**
 * If a record has just been saved in another tab and is opened over a form in this one, it looks to Salesforce and to the phone as if it
 * was saved from that form. No agent is that fast, in milliseconds. The same applies after a form that was closed without an event, as
 * in a console.
 */
const JUST_SAVED_MS = 50_000;

/** What an agent does in Salesforce besides calls: opens records, saves or cancels forms, selects records, and selects others. */
export class Browsing {
    private readonly world: World;

    constructor(world: World) {
        this.world = world;
    }

    /** One action in the page of a tab. */
    browse({ page, frozen }: Tab): void {
        if (frozen) return;
        const { chance, people, time } = this.world;
        const open = (): void => {
            const record = chance.of(people.all);
            if (!page.seemsFilled || time.now - record.createdAt > JUST_SAVED_MS) page.open(record);
        };
        const acts = page.form
            ? [
                  () => page.save(),
                  () => page.save(),
                  () => page.cancel(),
                  () => page.cancel(),
                  () => page.save(true),
                  open
              ]
            : [open, open, open, () => page.goHome(), () => page.newByHand()];
        chance.of(acts)();
    }

    /** One action on the record of a call. */
    relate(tab: Tab, call: Call): void {
        const { chance } = this.world;
        const callKey = call.key;
        chance.of([
            () => tab.runtime.act({ do: 'new', callKey }),
            () => tab.runtime.act({ do: 'new', callKey }),
            () => tab.runtime.act({ do: 'pop', callKey }),
            () => tab.runtime.act({ do: 'selectCall', callKey }),
            () => this.choose(tab, call),
            () => this.chooseNone(tab, call)
        ])();
    }

    chooseNone(tab: Tab, call: Call): void {
        this.chose(tab, call, null, () => tab.runtime.act({ do: 'chooseNone', callKey: call.key }));
    }

    private choose(tab: Tab, call: Call): void {
        const { id, objectType, name } = this.world.chance.of(this.world.people.all);
        const record = { id, objectType, name, personContactId: null };
        this.chose(tab, call, id, () => tab.runtime.act({ do: 'choose', callKey: call.key, record }));
    }

    private chose(tab: Tab, { connection: { callId } }: Call, recordId: string | null, act: () => void): void {
        const { relations, time } = this.world;
        const overtakes = relations.isUnderWay(callId);
        relations.chose(callId, recordId);
        if (!tab.isLeading) relations.sent(callId);
        act();
        this.world.say(`${tab.name} chooses ${recordId ?? 'none'} for ${callId}`);
        const mark = {};
        this.latest.set(callId, mark);
        // An earlier choice from another tab may arrive after this one. The leader applies the last one that arrives, and shows it: only
        // the clock could tell which one was made first, and after the clock was set back, the leader would reject the agent's choices.
        // No agent makes choices in two tabs within the second that a message may take.
        if (!tab.isLeading || overtakes) return;
        const { freezes, turns } = tab;
        time.after(WRITTEN_WITHIN_MS, () => {
            const stayed = tab.alive && tab.freezes === freezes && tab.turns === turns;
            const kept = !tab.inMemory && !tab.profile.refuses;
            if (stayed && kept && this.latest.get(callId) === mark) relations.settle(callId, recordId);
        });
    }

    private readonly latest = new Map<string, object>();
}
