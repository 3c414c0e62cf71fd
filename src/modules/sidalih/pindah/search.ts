// Which words lead to moving the vote and to the special list? (as people say it, not as the law does)
import { searchKey } from '#kernel/search-key';
import { say } from '#kernel/text';
import type { SearchSource } from '#platform/module';
import { KHUSUS, PINDAH } from './pages/address.ts';
import { text } from './text.ts';
import { jumlahText } from './text-jumlah.ts';

const MOVE = /(^| )(dptb|pindah|mudik)( |$)/;
const SPECIAL = /(^| )(dpk|pemilih khusus|tidak terdaftar|belum terdaftar)( |$)/;
const ABOUT_VOTING = /(memilih|nyoblos|coblos|tps|dptb|luar kota|mudik)/;

export const pindahSearch: SearchSource = {
  id: 'sidalih.pindah',
  find(_deps, lang, words, limit) {
    const key = searchKey(words);
    const kind = say(lang, text.jenisHasil);
    const move = MOVE.test(key) && ABOUT_VOTING.test(key) ? [{ href: PINDAH, title: say(lang, text.layanan), kind, detail: say(lang, text.layananRinci), weight: 0.9 }] : [];
    const special = SPECIAL.test(key) ? [{ href: KHUSUS, title: say(lang, jumlahText.dpkJudul), kind, detail: say(lang, jumlahText.dpkMaksud), weight: 0.8 }] : [];
    return Promise.resolve([...move, ...special].slice(0, limit));
  },
};
