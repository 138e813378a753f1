/** Whether both ids are of the same record: the first 15 characters identify it; the other three are a checksum. */
export const isSameRecord = (one: string | null | undefined, other: string): boolean =>
    one?.slice(0, 15) === other.slice(0, 15);

/** Whether a text has the form of a record's id. */
export const isRecordId = (text: string): boolean => /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text);
