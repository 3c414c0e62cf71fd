// What is the one answer of the page: who leads by the rule, in sentences that need no training?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { kataTunggu } from '../../aturan/words.ts';
import type { Langkah } from '../../aturan/steps.ts';
import { text } from '../text.ts';
import { type View, count, nameIn, names, outcomeWord, partText, shareText } from '../view.ts';
import type { ViewProps } from './parts.tsx';

export function Answer({ view }: ViewProps): VNode {
  const { lang, tinjauan: { putusan } } = view;
  return (
    <>
      <p>
        <strong>
          {outcomeWord(view)}
          {putusan.peserta.length > 0 && `: ${names(view, putusan.peserta.map(({ id }) => id))}`}
        </strong>
      </p>
      {sentencesOf(view).map((one) => (
        <p key={one}>{one}</p>
      ))}
      {putusan.seri !== null && <p>{say(lang, text.menanti, { sebab: say(lang, kataTunggu(putusan.seri.tunggu)) })}</p>}
    </>
  );
}

/** Lead, margin, and what the rule of this contest asks besides. */
export function sentencesOf(view: View): string[] {
  const { pack } = view.tinjauan;
  return [...(pack.cara === 'terbanyak' && pack.terpilih > 1 ? severalOf(view, pack.terpilih) : leaderOf(view)), ...conditionsOf(view)];
}

function leaderOf(view: View): string[] {
  const { lang, tinjauan: { putusan: { peringkat }, jumlah } } = view;
  const [first] = peringkat;
  if (first === undefined || jumlah === 0) return [];
  const top = peringkat.filter(({ suara }) => suara === first.suara);
  if (top.length > 1) return [say(lang, text.samaTeratas, { siapa: names(view, top.map(({ id }) => id)), suara: count(view, first.suara) })];
  const lead = say(lang, text.unggulDengan, { siapa: nameIn(view, first.id), suara: count(view, first.suara), jumlah: count(view, jumlah), persen: shareText(lang, first.suara, jumlah) });
  const second = peringkat[1];
  return second === undefined ? [lead] : [lead, say(lang, text.selisihDua, { siapa: nameIn(view, second.id), n: count(view, first.suara - second.suara) })];
}

function severalOf(view: View, n: number): string[] {
  const { lang, tinjauan: { putusan: { peringkat }, garis } } = view;
  const elected = say(lang, text.empatTeratas, { n: count(view, n), siapa: names(view, peringkat.slice(0, n).map(({ id }) => id)) });
  if (garis === null) return [elected];
  const line = { dalam: nameIn(view, garis.dalam.id), luar: nameIn(view, garis.luar.id), n: count(view, n), selisih: count(view, garis.selisih) };
  return [elected, say(lang, text.garisEmpat, line)];
}

/** The comparisons of the leader, or of the single pair, in words. */
function conditionsOf(view: View): string[] {
  const { tinjauan: { putusan: { langkah, peringkat } } } = view;
  const leader = peringkat[0]?.id;
  return langkah.filter(({ langkah: step, peserta }) => step === 'tunggal' || peserta === leader).flatMap((step) => conditionText(view, step) ?? []);
}

function conditionText(view: View, { langkah, peserta, kiri, kanan, terpenuhi }: Langkah): string | undefined {
  const { lang, tinjauan: { pack } } = view;
  const over = kiri - kanan;
  if (langkah === 'mayoritas' && isHalf(pack.mayoritas)) return say(lang, terpenuhi ? text.mayoritasLebih : text.mayoritasKurang, { n: count(view, Math.abs(over)) });
  if (langkah === 'tunggal' && peserta !== null && pack.cara === 'terbanyak' && isHalf(pack.tunggal)) {
    // 2 v > V: each own vote counts twice, and raises the whole by one.
    const values = { siapa: nameIn(view, peserta), n: count(view, terpenuhi ? over : 1 - over) };
    return say(lang, terpenuhi ? text.tunggalYa : text.tunggalTidak, values);
  }
  if (langkah !== 'persebaran' || pack.cara !== 'presiden') return undefined;
  const [part, whole] = pack.provinsi;
  return say(lang, text.persebaranIsi, {
    bagian: partText(lang, pack.sebaran), n: count(view, kiri / whole), semua: count(view, pack.jumlahProvinsi), perlu: count(view, Math.floor((pack.jumlahProvinsi * part) / whole)),
  });
}

const isHalf = (share: readonly [number, number] | null): boolean => share !== null && share[0] * 2 === share[1];
