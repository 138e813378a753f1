import type { StoredText } from '../../storedText';

/** The least height of the panel and of what is below it, in pixels. */
const LEAST_PX = 120;
const LINE_PX = 9;
const GRIP = 'center/32px 3px no-repeat linear-gradient(#747474,#747474),#e5e5e5';
/** How much an arrow key moves the line between them. */
const STEP = 5;
/** The panel's share of the height in percent, until the agent moves the line. Without an interaction, it is only a line and a pad. */
const FIRST: Shares = { idle: 25, busy: 50 };

interface Shares {
    readonly idle: number;
    readonly busy: number;
}

export interface SplitPage {
    /** There is an interaction in the panel, or none. */
    arrange(busy: boolean): void;
    remove(): void;
}

const percent = (value: unknown): value is number => typeof value === 'number' && value >= 5 && value <= 95;

function readShares(storage: StoredText): Shares {
    try {
        const { idle, busy } = JSON.parse(storage.load() ?? '{}') as Partial<Record<keyof Shares, unknown>>;
        return { idle: percent(idle) ? idle : FIRST.idle, busy: percent(busy) ? busy : FIRST.busy };
    } catch {
        return FIRST;
    }
}

/**
 * Shows `below` under everything that the page has, with a line between them that can be moved by mouse and keyboard. A page without
 * anything to see, as in the utility bar without Open CTI, is `below` only.
 */
export function splitPage(
    { body, documentElement: root, defaultView }: Document,
    below: HTMLElement,
    storage: StoredText
): SplitPage {
    const page = body.ownerDocument;
    let shares = readShares(storage);
    let state: keyof Shares = 'idle';
    const line = page.createElement('div');
    line.tabIndex = 0;
    line.setAttribute('role', 'separator');
    line.setAttribute('aria-orientation', 'horizontal');
    line.setAttribute('aria-label', below.title);
    line.style.cssText = `position:fixed;z-index:2;inset-inline:0;height:${LINE_PX}px;cursor:row-resize;touch-action:none;background:${GRIP}`;
    below.style.cssText = 'position:fixed;z-index:1;inset-inline-start:0;width:100%;bottom:0;border:0';
    const before = body.style.cssText;
    if ([...body.children].every((one) => one.getBoundingClientRect().height === 0)) {
        below.style.height = '100%';
        body.append(below);
        return { arrange: () => undefined, remove: () => below.remove() };
    }
    body.append(line, below);

    function draw(): void {
        const share = shares[state];
        const height = `clamp(${LEAST_PX}px, ${share}vh, calc(100vh - ${LEAST_PX}px))`;
        // the panel's height is that of the body
        body.style.height = height;
        body.style.minHeight = '0';
        body.style.overflow = 'hidden';
        line.style.top = height;
        below.style.height = `calc(100vh - ${height} - ${LINE_PX}px)`;
        line.setAttribute('aria-valuenow', String(Math.round(share)));
    }
    function set(share: number): void {
        shares = { ...shares, [state]: Math.min(90, Math.max(10, share)) };
        storage.save(JSON.stringify(shares));
        draw();
    }
    line.addEventListener('keydown', ({ key }) => {
        if (key === 'ArrowUp') set(shares[state] - STEP);
        if (key === 'ArrowDown') set(shares[state] + STEP);
    });
    line.addEventListener('pointerdown', (event) => {
        line.setPointerCapture(event.pointerId);
        event.preventDefault();
    });
    line.addEventListener('pointermove', ({ pointerId, clientY }) => {
        if (line.hasPointerCapture(pointerId)) set((clientY / (defaultView?.innerHeight ?? root.clientHeight)) * 100);
    });
    draw();
    return {
        arrange(busy) {
            state = busy ? 'busy' : 'idle';
            draw();
        },
        remove() {
            line.remove();
            below.remove();
            body.style.cssText = before;
        }
    };
}
