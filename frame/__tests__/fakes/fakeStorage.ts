/** localStorage of a browser. */
export class FakeStorage {
    readonly items = new Map<string, string>();

    get length(): number {
        return this.items.size;
    }
    key = (index: number): string | null => [...this.items.keys()][index] ?? null;
    getItem = (name: string): string | null => this.items.get(name) ?? null;
    setItem = (name: string, text: string): void => void this.items.set(name, text);
    removeItem = (name: string): void => void this.items.delete(name);
}
