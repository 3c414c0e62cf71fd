// Which words of a text does the search look for? (the same for what is stored and for what is typed)
import { searchKey } from '#kernel/search-key';

/** Words that stand in every question and tell nothing of what is asked. */
const EMPTY = new Set(
  (
    'ada adalah agar akan anda apa apakah atas atau bagaimana bagi bahwa berapa berikut bisa boleh dalam dan dapat dari daripada demi dengan di hal hanya harus hingga ia ini itu jika juga kami kapan karena ke kepada kita ' +
    'lain lebih maka mana mau mengenai mengetahui meminta mengapa minta mohon nya oleh pada para perihal pernah saat saja salinan sampai saya sebagai sebelum secara sehingga sejak selama seluruh semua seperti serta sesudah setelah siapa suatu sudah ' +
    'telah tentang terhadap terkait tersebut tiap tidak tolong untuk yaitu yang informasi ingin data dokumen a an the of to and or in on for is are what which how many please copy about information document'
  ).split(' '),
);

/** More of a question than this is not searched for. */
const LONGEST_TEXT = 20_000;
const LONGEST_WORD = 40;
export const MOST_WORDS = 64;

/** Every word once, in the order in which it first stands; empty for a text without any. Never throws, whatever is typed. */
export function searchWords(text: string, most = MOST_WORDS): string[] {
  const found = new Set<string>();
  for (const word of searchKey(text.slice(0, LONGEST_TEXT).toWellFormed()).split(' ')) {
    if (!isSearched(word)) continue;
    found.add(Array.from(word).slice(0, LONGEST_WORD).join(''));
    if (found.size === most) break;
  }
  return [...found];
}

/** One letter is no word; one digit is ("dapil 1"). */
function isSearched(word: string): boolean {
  return word !== '' && !EMPTY.has(word) && (word.length > 1 || /^\p{N}$/u.test(word));
}
