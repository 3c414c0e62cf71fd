// How are withheld papers sealed so that a lawyer can open them with what is on any computer? (WinZip AES-256: 7-Zip, WinRAR, Keka; `7z x`)
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { Lembaran } from './zip.ts';

/** AES-256 by the format's own number. The passphrase is drawn by this server, so the format's few rounds of PBKDF2 are enough. */
const AES_256 = 3;
/** One date for all: when a paper was made is the office's to tell. */
const WAKTU = new Date('1980-01-01T00:00:00Z');

/** One paper in memory at a time; the salts are drawn anew each time. */
export async function* zipSandi(lembaran: readonly (Pick<Lembaran, 'nama'> & { readonly isi: () => Promise<Uint8Array> })[], frasa: string): AsyncIterable<Uint8Array> {
  let fail: (reason: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (reason) => {
        controller.error(reason);
      };
    },
  });
  const zip = new ZipWriter(writable, { password: frasa, encryptionStrength: AES_256, level: 0, lastModDate: WAKTU, extendedTimestamp: false, useWebWorkers: false });
  const write = async (): Promise<void> => {
    for (const { nama, isi } of lembaran) await zip.add(nama, new Uint8ArrayReader(await isi()));
    await zip.close();
  };
  const written = write().catch(fail);
  yield* readable;
  await written;
}
