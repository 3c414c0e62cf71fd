// Which pieces does a page of list figures consist of? (public page and officers' desk say the same with the same parts)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { BATAS, type SelTutup } from '#kernel/tutupan';
import { Counter } from '#design/figures';
import { Note, Section } from '#design/page';
import { type Column, DataTable, DefinitionList } from '#design/tables';
import type { Pandangan, Wilayah } from '../baca.ts';
import { KELOMPOK_USIA, pemilihOf, usiaOf } from '../ringkas.ts';
import { text } from '../text.ts';

interface ViewProps {
  readonly lang: Lang;
  readonly view: Pandangan;
}

export function coveredWords(lang: Lang, sel: SelTutup): string {
  if (sel.keadaan === 'ADA') return formatInt(lang, sel.n);
  return sel.keadaan === 'KURANG' ? say(lang, text.anKurang, { n: String(BATAS) }) : say(lang, text.anTutup);
}

export function KeyFigures({ lang, view: { isi, buka } }: ViewProps): VNode {
  const all = pemilihOf(isi);
  const share = (n: number): string | undefined => {
    const percent = percent2(n, all);
    return percent === null ? undefined : `${formatInt(lang, Math.round(percent))} %`;
  };
  return (
    <Section id="angka" title={say(lang, text.anAngka)} quiet>
      <Counter
        items={[
          { n: all, label: say(lang, text.anPemilih) },
          { n: isi.laki, label: say(lang, text.anLaki), note: share(isi.laki) },
          { n: isi.perempuan, label: say(lang, text.anPerempuan), note: share(isi.perempuan) },
          { n: isi.tps, label: say(lang, text.anTps) },
          ...(buka.usia ? [{ n: isi.pemula, label: say(lang, text.anPemula), note: share(isi.pemula) }] : []),
        ]}
      />
    </Section>
  );
}

export function Flow({ lang, view: { isi } }: ViewProps): VNode | null {
  if (isi.awal === 0) return null;
  return (
    <Section id="perubahan" title={say(lang, text.anPerubahan)}>
      <Counter
        items={[
          { n: isi.awal, label: say(lang, text.anAwal) },
          { n: isi.baru, label: say(lang, text.anBaru) },
          { n: isi.keluar, label: say(lang, text.anKeluar) },
          { n: isi.ubah, label: say(lang, text.anUbah) },
          { n: pemilihOf(isi), label: say(lang, text.anPemilih) },
        ]}
      />
      <Note>{say(lang, text.anPerubahanArti)}</Note>
    </Section>
  );
}

interface Line {
  readonly id: string;
  readonly nama: string;
  readonly n: number;
  /** In the version before; undefined = not told. */
  readonly dulu?: number | undefined;
}

interface GroupProps {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Line[];
  readonly note?: string | undefined;
}

/** Rows of one group with their share as figure and bar. */
function Group({ lang, id, title, head, rows, note }: GroupProps): VNode | null {
  if (rows.length === 0) return null;
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  const columns: Column<Line>[] = [
    { kind: 'link', key: 'nama', title: head, get: ({ nama }) => ({ text: nama }) },
    { kind: 'number', key: 'n', title: say(lang, text.anPemilih), get: ({ n }) => n },
    { kind: 'share', key: 'bagian', title: say(lang, text.anBagian), get: ({ n }) => percent2(n, all) },
    ...(rows.some(({ dulu }) => dulu !== undefined) ? [{ kind: 'number', key: 'selisih', title: say(lang, text.anSelisih), get: ({ n, dulu }: Line) => (dulu === undefined ? null : n - dulu) } as const] : []),
    { kind: 'bar', key: 'batang', title: say(lang, text.anBatang), options: 'partai', get: ({ nama, n }) => [{ no: 1, name: nama, share: percent2(n, all) }] },
  ];
  return (
    <Section id={id} title={title}>
      <DataTable id={`tabel-${id}`} caption={title} quietCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
      {note !== undefined && <Note>{note}</Note>}
    </Section>
  );
}

export function Groups({ lang, view }: ViewProps): VNode {
  const { isi, buka, paket, sebelum } = view;
  const former = sebelum === undefined ? undefined : usiaOf(sebelum);
  const bands = usiaOf(isi);
  const usia = KELOMPOK_USIA.map((band): Line => ({ id: band, nama: say(lang, text[`anUsia${band}`]), n: bands[band], dulu: former?.[band] }));
  const named = (of: 'disabilitas' | 'sumber', nameOf: (key: string) => string): Line[] => {
    const ids = [...new Set([...Object.keys(isi[of]), ...Object.keys(sebelum?.[of] ?? {})])].sort();
    return ids.map((id) => ({ id, nama: nameOf(id), n: isi[of][id] ?? 0, dulu: sebelum === undefined ? undefined : (sebelum[of][id] ?? 0) }));
  };
  const kinds = [text.anRagam1, text.anRagam2, text.anRagam3, text.anRagam4, text.anRagam5, text.anRagam6];
  const ragam = named('disabilitas', (kode) => say(lang, kinds[Number(kode) - 1] ?? text.anRagam));
  const reasons = isi.tms.flatMap((n, at): Line[] => {
    const rule = paket.tms.find(({ kode }) => kode === at + 1);
    return rule === undefined ? [] : [{ id: String(at + 1), nama: say(lang, rule.nama), n }];
  });
  const moved: Line[] = isi.salahTps > 0 ? [{ id: '8', nama: say(lang, text.anSalahTps), n: isi.salahTps }] : [];
  const covered = !buka.usia || !buka.sumber || !buka.tms;
  return (
    <>
      {buka.usia && <Group lang={lang} id="usia" title={say(lang, text.anUsia)} head={say(lang, text.anKelompok)} rows={usia} note={`${say(lang, text.anUsiaArti)} ${say(lang, text.anPemula)}: ${say(lang, text.anPemulaArti)}`} />}
      <Section id="disabilitas" title={say(lang, text.anKhusus)}>
        <DefinitionList
          items={[
            { term: say(lang, text.anDifabel), value: coveredWords(lang, buka.difabel) },
            { term: say(lang, text.anKtp), value: coveredWords(lang, buka.tanpaKtpEl) },
          ]}
        />
      </Section>
      {buka.ragam && <Group lang={lang} id="ragam" title={say(lang, text.anRagam)} head={say(lang, text.anRagam)} rows={ragam} />}
      {buka.tms && isi.awal > 0 && <Group lang={lang} id="tms" title={say(lang, text.anTms)} head={say(lang, text.anSebab)} rows={[...reasons, ...moved]} />}
      {buka.sumber && <Group lang={lang} id="sumber" title={say(lang, text.anSumber)} head={say(lang, text.anSumber)} rows={named('sumber', (key) => key)} />}
      {covered && <Note>{say(lang, text.anTutupArti, { n: String(BATAS) })}</Note>}
    </>
  );
}

interface BelowProps extends ViewProps {
  readonly hrefOf: (kode: string) => string;
}

/** Places below; a station has no page of its own. */
export function Below({ lang, view, hrefOf }: BelowProps): VNode | null {
  const { anak, isi } = view;
  if (anak.length === 0) return null;
  const station = anak[0]?.kode.length === 13;
  const change = isi.awal > 0;
  const columns: Column<Wilayah>[] = [
    { kind: 'link', key: 'nama', title: say(lang, station ? text.anTps : text.anWilayah), get: ({ kode, nama }) => (station ? { text: kode.slice(10) } : { text: nama, href: hrefOf(kode) }) },
    { kind: 'number', key: 'pemilih', title: say(lang, text.anPemilih), get: (one) => pemilihOf(one.isi) },
    { kind: 'number', key: 'laki', title: say(lang, text.anLaki), get: (one) => one.isi.laki },
    { kind: 'number', key: 'perempuan', title: say(lang, text.anPerempuan), get: (one) => one.isi.perempuan },
    ...(station ? [] : [{ kind: 'number', key: 'tps', title: say(lang, text.anTps), get: (one: Wilayah) => one.isi.tps } as const]),
    ...(change ? [{ kind: 'number', key: 'selisih', title: say(lang, text.anSelisih), get: (one: Wilayah) => (one.isi.awal === 0 ? null : pemilihOf(one.isi) - one.isi.awal) } as const] : []),
    { kind: 'text', key: 'difabel', title: say(lang, text.anDifabel), figure: true, get: ({ buka }) => coveredWords(lang, buka.difabel) },
  ];
  const title = say(lang, text.anBelow, { tempat: view.nama });
  return (
    <Section id="wilayah" title={title}>
      <DataTable id="tabel-wilayah" caption={title} quietCaption columns={columns} rows={anak} rowKey={({ kode }) => kode} />
    </Section>
  );
}
