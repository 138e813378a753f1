import type { ClickToDial, CrmEvent, CurrentUser, SettingsReading } from 'c/softphoneContract';
import { isTimeZone } from './dateTexts';
import { dial, switchClickToDial } from './dial';
import { openedFromForm } from './formRecord';
import { sendIfAble } from './hostCommands';
import { dismissNotices, notify } from './notices';
import { pageCame, poppedFor } from './popping';
import { recordOfPage, sameRecord } from './recordId';
import { isLive } from './selectors';
import type { UserInfo } from './state';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

/** Handles the CRM host's events: capabilities, settings (F), layout, the user (R2, N1), navigation (A3), clicked numbers (D). */
export function crmEvent(step: Step, event: CrmEvent): Step {
    switch (event.event) {
        case 'HostCapabilities':
            return switchClickToDial(put(step, { host: event.capabilities }));
        case 'SettingsRead':
            return settingsRead(step, event);
        case 'LayoutRead':
            return put(step, { layout: event.layout });
        case 'CurrentUserRead':
            return put(step, { user: { ...step.state.user, ...known(event.user, step.state.user) } });
        case 'Navigated':
            return navigated(step, event);
        case 'ClickToDial':
            return clicked(step, event.click);
        case 'HostTrouble':
            return notify(step, 'warning', 'crmTrouble', [], null, event);
        case 'OtherPhone':
            return event.settings === null
                ? dismissNotices(step, ({ code }) => code === 'twoPhones')
                : notify(step, 'warning', 'twoPhones', [event.settings]);
    }
}

function settingsRead(step: Step, { settings, problems }: SettingsReading): Step {
    const told = problems.reduce(
        (now, { kind, setting, value, used }) => {
            if (kind === 'secret') return notify(now, 'error', 'settingSecret', [setting], setting);
            // nothing is used in its place, so it concerns the admin only
            if (kind === 'unknown') return now;
            return notify(now, 'warning', 'settingIgnored', [setting, value, used], setting);
        },
        put(step, { settings })
    );
    return switchClickToDial(told);
}

/** With an unknown time zone, no subject could be written. So the browser's zone is kept for times, and the name is still shown. */
function known(user: CurrentUser, present: UserInfo): Partial<UserInfo> {
    return {
        timeZoneName: user.timeZone,
        timeZone: user.timeZone !== null && isTimeZone(user.timeZone) ? user.timeZone : present.timeZone,
        userId: present.userId ?? user.userId,
        internalDigits: user.internalNumbersDigitsLength
    };
}

/**
 * A3: a record page that is opened during a call applies to the selected call (A8). The host repeats events, for example on tab
 * focus, so a page that is already open is not a new interaction. Going to a page without a record keeps the last one. A record that
 * was popped for a call, or saved from its form (P6), belongs to that call, whichever is selected.
 */
function navigated(step: Step, event: Extract<CrmEvent, { event: 'Navigated' }>): Step {
    const { at, page, fromForm } = event;
    const record = recordOfPage(page);
    const moved = pageCame(put(step, { page: record }), record);
    if (!record || sameRecord(record, step.state.page)) return moved;
    // the tab that popped it decides, because the panel that requested it may be gone
    const popped = event.poppedFor ?? poppedFor(step, record);
    const call = findCall(step.state, popped ?? step.state.selectedCallKey);
    const live = call && isLive(call) ? call : null;
    if (fromForm && popped === null && fromForm.form !== live?.key)
        return openedFromForm(moved, record, fromForm, at, live);
    return live ? changeCall(moved, live.key, { interaction: record }) : moved;
}

/** D2: dials, opens the panel, remembers the record. */
function clicked(step: Step, click: ClickToDial): Step {
    if (!step.state.settings.clickToDial) return step;
    const shown = sendIfAble(step, { command: 'setPanelVisible', visible: true });
    return dial(shown, click.number, recordOfPage(click));
}
