// How are the facts of a ballot and a candidate said in words?
import { day } from '#kernel/day';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Dasar, SuratSuara } from '../ballot.ts';
import type { Calon, Paslon, Partai } from '../record.ts';
import { pageText as text } from '../text-pages.ts';

export function scopeWords(lang: Lang, ballot: SuratSuara): string {
  return say(lang, text[`lingkup_${ballot.lingkup}`], { n: formatInt(lang, ballot.jumlahLingkup) });
}

/** "UU 7/2017 Pasal 342 (perlu dipastikan)" */
export function basisWords(lang: Lang, basis: Dasar): string {
  return say(lang, text.dasarSatu, { aturan: basis.aturan, yakin: say(lang, text[`yakin_${basis.keyakinan}`]) });
}

/** Where a ballot is held and where not, a sentence each. */
export function whereWords(lang: Lang, { tanpa, luarNegeri, partaiLokal }: SuratSuara): string[] {
  const abroad = luarNegeri === 'tidak' ? say(lang, text.luarTidak) : luarNegeri === 'sendiri' ? say(lang, text.luarSendiri) : say(lang, text.luarDapil, { dapil: luarNegeri.dapil });
  return [
    ...tanpa.map((place) => say(lang, text.tanpa, { kode: place.kode, dasar: basisWords(lang, place) })),
    abroad,
    ...(partaiLokal ? [say(lang, text.lokal)] : []),
  ];
}

export function sexWords(lang: Lang, { jk }: Pick<Calon, 'jk'>): string {
  return say(lang, text[`jk_${jk ?? 'kosong'}`]);
}

export function stateWords(lang: Lang, { status, statusTanggal, statusDasar }: Calon): string {
  const word = say(lang, text[`status_${status}`]);
  if (statusTanggal === null || statusDasar === null) return word;
  return say(lang, text.statusDasar, { status: word, tanggal: formatDate(lang, day(statusTanggal)), dasar: statusDasar });
}

export function pairWords(lang: Lang, pair: Paslon): string {
  return pair.kosong ? say(lang, text.kolomKosong) : say(lang, text.pasangan, { ketua: pair.ketua ?? '', wakil: pair.wakil ?? '' });
}

export function partyName(lang: Lang, parties: readonly Partai[], nomor: number): string {
  return nomor === 0 ? say(lang, text.tanpaPartai) : (parties.find((party) => party.nomor === nomor)?.nama ?? String(nomor));
}
