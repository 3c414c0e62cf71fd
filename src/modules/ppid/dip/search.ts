// Which entries and archived answers does the one search of the house find?
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import type { SearchSource } from '#platform/module';
import { rankPustaka } from './cari.ts';
import { arsipPath, dipPath } from './pages/address.ts';
import { arsipText } from './text-arsip.ts';
import { dipText } from './text-dip.ts';

/** Places and services are meant more often than a paper of the same words. */
const WEIGHT = 0.75;
const LEAST = 0.3;

export const dipSearch: SearchSource = {
  id: 'ppid.pustaka',
  async find({ database }, lang, words, limit) {
    const found = await rankPustaka(database.db, words, limit, true);
    return found
      .filter(({ nilai }) => nilai >= LEAST)
      .map(({ jenis, nomor, judul, hari, nilai }) => ({
        href: jenis === 'dip' ? dipPath(nomor) : arsipPath(nomor),
        title: judul,
        kind: say(lang, jenis === 'dip' ? dipText.jenisHasil : arsipText.jenisHasil),
        detail: `${nomor}, ${formatDay(lang, hari)}`,
        weight: nilai * WEIGHT,
      }));
  },
};
