/** A value that the platform provides some time after the component was created. */
export interface Later<T> {
    readonly value: Promise<T>;
    set(value: T): void;
}

export function later<T>(): Later<T> {
    let set: (value: T) => void = () => undefined;
    const value = new Promise<T>((resolve) => {
        set = resolve;
    });
    return { value, set };
}
