import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';

/** Marks the format: AES-256-GCM with the initialization vector, the tag, and the encrypted text after it. */
const MARK = Buffer.from('CTI1');
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A text in a file that only the owner of a key can read, and nobody can change unnoticed. */
export class EncryptedFile {
    private readonly path: string;
    private readonly key: Buffer;

    /** @param key 32 bytes */
    constructor(path: string, key: Buffer) {
        this.path = path;
        this.key = key;
    }

    /** The text. Null: there is no file. Throws if it is damaged, or was written with another key. */
    read(): string | null {
        if (!existsSync(this.path)) return null;
        const bytes = readFileSync(this.path);
        if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error('is no file of this program');
        const sealed = bytes.subarray(MARK.length);
        const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES));
        decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    }

    /** Renames the file, so that somebody can look at it. Returns its new path. */
    setAside(suffix: string): string {
        const aside = `${this.path}.${suffix}`;
        renameSync(this.path, aside);
        return aside;
    }

    /** Replaces the text. After a crash, the file has either the earlier text or this one. */
    async write(text: string): Promise<void> {
        const iv = randomBytes(IV_BYTES);
        const cipher = createCipheriv('aes-256-gcm', this.key, iv);
        const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
        const next = `${this.path}.new`;
        const file = await open(next, 'w', 0o600);
        try {
            await file.writeFile(Buffer.concat([MARK, iv, cipher.getAuthTag(), body]));
            await file.sync();
        } finally {
            await file.close();
        }
        await rename(next, this.path);
    }
}
