/**
 * No lightning-button. It requests animation frames from when the pointer enters until it leaves. The pointer never leaves a button
 * that is removed when pressed: the requests continue until the page is closed and keep the whole view in memory. A plain button
 * with the classes of the design system looks the same. lightning-button-icon and similar components do not animate.
 */
const LEAKS = /<lightning-button(?![\w-])/;

/** @param {Map<string, string>} texts of the source by path relative to it */
export function vanishingButtons(texts) {
    return [...texts]
        .filter(([file]) => file.endsWith('.html'))
        .flatMap(([file, text]) =>
            text
                .split('\n')
                .flatMap((line, index) =>
                    LEAKS.test(line)
                        ? [
                              `${file}:${index + 1}: a lightning-button that is removed keeps requesting frames: use a plain button`
                          ]
                        : []
                )
        );
}
