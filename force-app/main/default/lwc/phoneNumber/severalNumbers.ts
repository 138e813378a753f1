const OR = 'or|oder|ou|o|of|eller|and|und|et|y|e|en|или|и';
/** What may stand between two numbers. A plus sign inside a text begins a number. */
const BETWEEN = new RegExp(
    `\\s*[\\n|&]\\s*|\\s*(?<![,;])(?:[,;](?![,;])|/)\\s*|\\s+(?:${OR})\\s+|\\s+(?=\\(?\\+\\d)|\\s+(?=0)`,
    'giu'
);

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** A slash is also part of numbers: 030/901820, +49 6221/1234567. */
function slashSeparates(sign: string, before: string, behind: string): boolean {
    const fewest = /^(?:\+|00)/.test(before) ? 10 : 7;
    if (/\s/.test(sign)) return countDigits(before) >= fewest - 1 && countDigits(behind) >= 5;
    return countDigits(before) >= fewest && (countDigits(behind) >= 7 || /^[+(0]/.test(behind));
}

/** Behind a comma or a semicolon, digits in a row may also be an extension, which is shorter than a number. */
const pauseSeparates = (before: string, behind: string): boolean =>
    countDigits(before) >= 6 &&
    (countDigits(behind) >= 10 || (countDigits(behind) >= 6 && /\d[\s.()-]+\d/.test(behind)));

function separates(sign: string, before: string, behind: string): boolean {
    if (!/^[^\d=@]{0,20}\d/.test(behind)) return false;
    if (sign.includes('/')) return slashSeparates(sign, before, behind);
    if (/[,;]/.test(sign)) return pauseSeparates(before, behind);
    if (sign.trim() === '' && !sign.includes('\n') && !/^\(?\+/.test(behind))
        return countDigits(before) >= 9 && countDigits(behind) >= 9;
    return countDigits(before) >= 6 && countDigits(behind) >= 5;
}

/** The numbers in a short text such as "07814 256404 / 020 7946 0018", in their order; the text itself if it holds no more than one. */
export function severalNumbers(text: string): string[] {
    if (/^(?:[*#]|(?:tel|sips?|callto):)|@/i.test(text)) return [text];
    const parts: string[] = [];
    let from = 0;
    for (const { 0: sign, index } of text.matchAll(BETWEEN)) {
        const [before, behind] = [text.slice(from, index), text.slice(index + sign.length)];
        if (separates(sign, before, behind)) {
            parts.push(before);
            from = index + sign.length;
        }
    }
    return [...parts, text.slice(from)];
}
