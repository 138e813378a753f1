/** Which lines of the classes have run. A line counts if a statement begins on it. */
export class Coverage {
    /** By file, then by line: how often it ran. */
    files = new Map();

    /** The counter of a line. */
    line({ file, line }) {
        const lines = this.files.get(file) ?? new Map();
        this.files.set(file, lines);
        if (!lines.has(line)) lines.set(line, { hits: 0 });
        return lines.get(line);
    }

    /** @returns {{ file: string, lines: number, covered: number, missed: number[] }[]} */
    summary() {
        return [...this.files].map(([file, lines]) => {
            const missed = [...lines].filter(([, { hits }]) => hits === 0).map(([line]) => line);
            return {
                file,
                lines: lines.size,
                covered: lines.size - missed.length,
                missed: missed.sort((a, b) => a - b)
            };
        });
    }
}
