/** Whether both ids are of the same record: the first 15 characters identify it; the other three are a checksum. */
export const isSameRecord = (one: string | null | undefined, other: string): boolean =>
    one?.slice(0, 15) === other.slice(0, 15);
