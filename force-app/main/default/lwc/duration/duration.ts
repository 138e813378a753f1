const two = (n: number): string => String(n).padStart(2, '0');

/** "0:04", "12:30", "1:02:03", from whole seconds. */
export function duration(seconds: number): string {
    const minutes = Math.floor(seconds / 60);
    const rest = two(seconds % 60);
    return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** Whole seconds between two instants, both in milliseconds since 1970. Never negative. */
export const secondsBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 1000));
