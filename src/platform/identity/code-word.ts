// Which words does a new officer say, so that the one who confirms knows that link and person belong together? (keamanan.md 1.1)
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/keys';

/** 64 words that are told apart on a bad line. */
const WORDS = (
  'anggur apel awan bambu bantal batik bawang beras bulan bunga cemara cokelat daun delima domba elang ' +
  'embun fajar gajah garam gelas gitar gunung harimau hujan ikan jagung jambu jendela kapal kelapa kerbau ' +
  'kopi kuda kunci kursi lampu langit laut lilin lonceng madu mangga melati merpati nanas ombak padi ' +
  'pantai payung perahu pintu pisang pulau rotan rusa sagu sawah semut singa sungai tebu telur zaitun'
).split(' ');
const COUNT = 3;

/** Three words that belong to one invitation; only the server and the holder's screen know them. */
export function codeWord(keys: Keys, invitation: string): string {
  const bytes = createHmac('sha256', keys.secret('pin')).update(`kata-sandi-tatap-muka|${invitation}`).digest();
  return Array.from(bytes.subarray(0, COUNT), (byte) => WORDS[byte % WORDS.length]).join(' ');
}

/** Are these the words? Capitals, commas and hyphens do not matter. */
export function isCodeWord(keys: Keys, invitation: string, typed: string): boolean {
  const own = Buffer.from(codeWord(keys, invitation));
  const given = Buffer.from(
    typed
      .toLowerCase()
      .trim()
      .split(/[\s,.-]+/)
      .join(' '),
  );
  return own.length === given.length && timingSafeEqual(own, given);
}
