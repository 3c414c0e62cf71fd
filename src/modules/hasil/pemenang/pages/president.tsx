// Does each pair meet both conditions for the president? (UUD 1945 art 6A (3); UU 7/2017 art 416 (1))
import type { VNode } from 'preact';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { PackPresiden } from '../../aturan/pack-schema.ts';
import type { Tinjauan } from '../judge.ts';
import type { Peserta } from '../record.ts';
import { text } from '../text.ts';
import { type View, count, partText } from '../view.ts';
import { Person, type ViewProps, isProvince } from './parts.tsx';

interface Syarat {
  readonly who: Peserta;
  readonly suara: number;
  readonly setengah: boolean;
  /** Provinces with at least its share there. */
  readonly provinsi: number;
  readonly cukup: boolean;
  readonly pertama: number;
}

/** Both conditions of every pair, from the steps of the decision; none where two pairs alone stand, or no province is known. */
export function conditionsOf({ perolehan, putusan }: Tinjauan): Syarat[] {
  const of = (id: string, name: string) => putusan.langkah.filter(({ langkah, peserta }) => langkah === name && peserta === id);
  return perolehan.peserta.flatMap((who, at): Syarat[] => {
    const [half, spread] = [of(who.id, 'mayoritas')[0], of(who.id, 'persebaran')[0]];
    if (half === undefined || spread === undefined) return [];
    const provinsi = of(who.id, 'provinsi').filter(({ terpenuhi }) => terpenuhi).length;
    const pertama = perolehan.bawah.filter(({ kode, suara }) => isProvince(kode) && firstIn(suara) === at).length;
    return [{ who, suara: perolehan.suara[at] ?? 0, setengah: half.terpenuhi, provinsi, cukup: spread.terpenuhi, pertama }];
  });
}

/** Place in the list of the one with most votes; undefined where nobody has any, or two are level. */
export function firstIn(suara: readonly (number | null)[]): number | undefined {
  const most = Math.max(0, ...suara.map((votes) => votes ?? 0));
  const leaders = suara.flatMap((votes, at) => (votes === most ? [at] : []));
  return most > 0 && leaders.length === 1 ? leaders[0] : undefined;
}

export function TwoConditions({ view }: ViewProps): VNode | null {
  const { lang, tinjauan } = view;
  const { pack, jumlah } = tinjauan;
  const rows = conditionsOf(tinjauan);
  if (pack.cara !== 'presiden' || rows.length === 0) return null;
  return (
    <Section id="dua-syarat" title={say(lang, text.duaSyarat)}>
      <DataTable id="tabel-syarat" caption={say(lang, text.duaSyarat)} quietCaption columns={columnsOf(view, pack, jumlah)} rows={rows} rowKey={({ who }) => who.id} />
      <Note>{say(lang, text.duaSyaratIsi, { bagian: partText(lang, pack.sebaran), dasar: pack.dasar.persebaran.ketentuan })}</Note>
    </Section>
  );
}

function columnsOf(view: View, pack: PackPresiden, jumlah: number): Column<Syarat>[] {
  const { lang } = view;
  const answer = (yes: boolean): string => say(lang, yes ? text.ya : text.tidak);
  const of = (n: number): string => say(lang, text.dariPerlu, { n: count(view, n), semua: count(view, pack.jumlahProvinsi) });
  return [
    { kind: 'text', key: 'peserta', title: say(lang, text.peserta), get: ({ who }) => <Person view={view} who={who} /> },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, share: ({ suara }) => percent2(suara, jumlah), phone: 'half' },
    { kind: 'text', key: 'setengah', title: say(lang, text.syaratSetengah), get: ({ setengah }) => answer(setengah), phone: 'half' },
    { kind: 'text', key: 'provinsi', title: say(lang, text.syaratProvinsi, { bagian: partText(lang, pack.sebaran) }), figure: true, get: ({ provinsi, cukup }) => `${of(provinsi)} (${answer(cukup)})`, phone: 'half' },
    { kind: 'number', key: 'pertama', title: say(lang, text.provinsiPertama), get: ({ pertama }) => pertama, phone: 'half' },
  ];
}
