// Which candidate does an address mean, and in which sentences does it say how far from a seat? (UU 7/2017 art 415, 422)
import { say } from '#kernel/text';
import { type JarakCalon, candidateGap } from '../../aturan/candidate-gap.ts';
import { type JarakPartai, distances } from '../../aturan/margin.ts';
import type { Pembagian } from '../../aturan/seats.ts';
import { kataStatus } from '../../aturan/words.ts';
import { type CalonDapil, type DaftarPartai, calonId } from '../elected.ts';
import { people } from '../text-dapil.ts';
import { type View, count, nameIn, shownPack } from '../view.ts';

/** From the stations, with the whole list; or one of the elected that a source lists. */
export type CalonDilihat =
  | { readonly dari: 'TPS'; readonly orang: CalonDapil; readonly daftar: DaftarPartai; readonly jarak: JarakCalon | undefined }
  | { readonly dari: 'SUMBER'; readonly partai: string; readonly nama: string; readonly suara: number | null };

/** Null = nobody is asked for; undefined = no such candidate here. */
export function readCandidate(view: View, one: Pembagian, { lists }: { readonly lists: readonly DaftarPartai[] | null }, text = ''): CalonDilihat | null | undefined {
  if (text === '') return null;
  const daftar = lists?.find(({ calon }) => calon.some(({ id }) => id === text));
  const orang = daftar?.calon.find(({ id }) => id === text);
  if (daftar !== undefined && orang !== undefined) {
    const standing = daftar.calon.filter(({ status }) => status === 'aktif');
    return { dari: 'TPS', orang, daftar, jarak: candidateGap(shownPack(view), one, daftar.partai, standing, orang.id) };
  }
  const listed = lists === null ? view.meja.terpilih.get(one.kode)?.isi.calon.find(({ partai, nomor }) => calonId(partai, nomor) === text) : undefined;
  return listed === undefined ? undefined : { dari: 'SUMBER', partai: listed.partai, nama: listed.nama, suara: listed.suara };
}

/** The first sentence is the answer. */
export function candidateSentences(view: View, one: Pembagian, calon: CalonDilihat): string[] {
  const { lang } = view;
  const id = calon.dari === 'TPS' ? calon.daftar.partai : calon.partai;
  const partai = nameIn(view, id);
  const far = distances(one).find((each) => each.partai === id);
  if (one.tidakIkut.some((each) => each.id === id)) return [say(lang, people.bawahAmbang, { partai })];
  if (calon.dari === 'SUMBER') return [...partyLoss(view, partai, far), say(lang, people.hanyaTerpilih)];
  const { orang, daftar, jarak } = calon;
  if (orang.status !== 'aktif') return [say(lang, people.lewat, { nama: orang.nama, status: say(lang, kataStatus(orang.status)) })];
  if (jarak === undefined) return [say(lang, people.seriTerbuka)];
  if (jarak.terpilih) return [aheadOf(view, daftar, orang, jarak), ...partyLoss(view, partai, far)];
  if (daftar.hasil.terpilih.some((each) => each.id === orang.id)) return [say(lang, people.mendapatTali, { nama: orang.nama }), ...partyLoss(view, partai, far)];
  return lacking(view, partai, daftar, jarak);
}

function aheadOf({ lang, ...view }: View, daftar: DaftarPartai, { nama }: CalonDapil, { unggul }: JarakCalon): string {
  if (unggul === null) return say(lang, people.mendapatSendiri, { nama });
  return say(lang, people.mendapat, { nama, n: count({ lang, ...view }, unggul.suara), lain: nameOf(daftar, unggul.atas) });
}

function partyLoss(view: View, partai: string, far: JarakPartai | undefined): string[] {
  if (far?.kurang == null) return [];
  return [say(view.lang, people.partaiHilang, { partai, n: count(view, far.kurang.suara), lain: nameIn(view, far.kurang.kepada) })];
}

/** The least of both ways first, then each by itself. */
function lacking(view: View, partai: string, daftar: DaftarPartai, { kursi, dalamDaftar, lewatPartai, terdekat }: JarakCalon): string[] {
  const { lang } = view;
  const inside = dalamDaftar === null ? [] : [say(lang, people.dalamDaftar, { n: count(view, dalamDaftar.suara), lain: nameOf(daftar, dalamDaftar.dari) })];
  return [
    ...(terdekat === null ? [] : [say(lang, people.terdekat, { n: count(view, terdekat) })]),
    ...(kursi === 0 ? [say(lang, people.dalamTanpaKursi, { partai })] : inside),
    lewatPartai === null ? say(lang, people.tidakMungkin) : say(lang, people.lewatPartai, { partai, n: count(view, lewatPartai.suara), kursi: count(view, lewatPartai.kursi) }),
  ];
}

function nameOf({ calon }: DaftarPartai, id: string): string {
  return calon.find((one) => one.id === id)?.nama ?? id;
}
