/**
 * No lightning-button. It asks for one animation frame after the other from when the pointer enters until it leaves, and a button
 * that goes away when it is pressed is never left: the frames go on until the page is closed, and keep the whole view in memory.
 * A plain button with the classes of the design system looks the same. lightning-button-icon and the like do not animate.
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
                        ? [`${file}:${index + 1}: a lightning-button that goes away never stops: use a plain button`]
                        : []
                )
        );
}
