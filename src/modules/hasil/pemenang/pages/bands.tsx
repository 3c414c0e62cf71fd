// Is the margin small enough for a petition, and how many votes backed a nomination? (UU 10/2016 art 158; MK 60/PUU-XXII/2024)
import type { VNode } from 'preact';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { OptionMark } from '#design/marks';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { bandsAt } from '../contests.ts';
import { type Jenjang, type Sengketa, bandsOf, disputeOf } from '../dispute.ts';
import type { Pencalonan } from '../nomination.ts';
import { text } from '../text.ts';
import { type View, count, partText } from '../view.ts';
import type { ViewProps } from './parts.tsx';

export function Bands({ view }: ViewProps): VNode | null {
  const { lang, meja: { medan, kode }, tinjauan: { opsi, putusan: { peringkat } } } = view;
  const pack = bandsAt(medan, 'sengketa', kode);
  const [first, second] = peringkat;
  if (pack === undefined || first === undefined || second === undefined) return null;
  const rows = disputeOf(pack, medan.jenis, opsi);
  const selisih = first.suara - second.suara;
  const within = rows.filter(({ terpenuhi }) => terpenuhi).length;
  const verdict = within === rows.length ? text.sengketaSemua : within === 0 ? text.sengketaTiada : text.sengketaTergantung;
  return (
    <Section id="sengketa" title={say(lang, text.sengketa)}>
      <p>{say(lang, text.sengketaIsi, { dasar: pack.dasar.pita.ketentuan, selisih: count(view, selisih) })}</p>
      <p>
        <strong>{say(lang, verdict)}</strong>
      </p>
      <DataTable id="tabel-sengketa" caption={say(lang, text.sengketa)} quietCaption columns={disputeColumns(view, selisih)} rows={rows} rowKey={({ dari }) => String(dari)} />
      <Note>{say(lang, text.sengketaNegeri)}</Note>
    </Section>
  );
}

function bandText(view: View, { dari, sampai }: Jenjang): string {
  return sampai === null ? say(view.lang, text.diAtasN, { n: count(view, dari - 1) }) : say(view.lang, text.sampaiN, { n: count(view, sampai) });
}

function disputeColumns(view: View, selisih: number): Column<Sengketa>[] {
  const { lang } = view;
  return [
    { kind: 'text', key: 'penduduk', title: say(lang, text.penduduk), get: (band) => bandText(view, band) },
    { kind: 'text', key: 'persen', title: say(lang, text.persenBatas), figure: true, get: ({ permil }) => partText(lang, [permil, 1000]), phone: 'third' },
    { kind: 'number', key: 'batas', title: say(lang, text.paling), get: ({ batas }) => batas, phone: 'third' },
    { kind: 'text', key: 'terbuka', title: say(lang, text.terbuka), get: ({ terpenuhi, batas }) => (terpenuhi ? say(lang, text.ya) : say(lang, text.lebihnya, { n: count(view, selisih - batas) })), phone: 'third' },
  ];
}

/** The bands of the ruling, and each party's votes against its own where the whole council election is counted here. */
export function Nomination({ view }: ViewProps): VNode | null {
  const { lang, meja: { medan, kode }, pencalonan } = view;
  const pack = bandsAt(medan, 'pencalonan', kode);
  if (pack === undefined) return null;
  const columns: Column<Jenjang>[] = [
    { kind: 'text', key: 'dpt', title: say(lang, text.pemilihDpt), get: (band) => bandText(view, band) },
    { kind: 'text', key: 'persen', title: say(lang, text.sedikitnya), figure: true, get: ({ permil }) => partText(lang, [permil, 1000]) },
  ];
  return (
    <Section id="pencalonan" title={say(lang, text.pencalonan)}>
      <p>{say(lang, text.pencalonanIsi, { dasar: pack.dasar.pita.ketentuan })}</p>
      <DataTable id="tabel-pencalonan" caption={say(lang, text.pencalonan)} quietCaption columns={columns} rows={bandsOf(pack, medan.jenis)} rowKey={({ dari }) => String(dari)} />
      {pencalonan !== undefined && <Parties view={view} pencalonan={pencalonan} />}
    </Section>
  );
}

type Partai = Pencalonan['partai'][number];

function Parties({ view, pencalonan: { partai, dpt, jumlah } }: ViewProps & { readonly pencalonan: Pencalonan }): VNode {
  const { lang } = view;
  const columns: Column<Partai>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ nomor, nama }) => <><OptionMark no={nomor} kind="partai" /> {nama}</> },
    { kind: 'number', key: 'suara', title: say(lang, text.suara), get: ({ suara }) => suara, share: ({ suara }) => percent2(suara, jumlah), phone: 'third' },
    { kind: 'number', key: 'batas', title: say(lang, text.sedikitnya), get: ({ batas }) => batas, phone: 'third' },
    { kind: 'text', key: 'sendiri', title: say(lang, text.sendiri), get: ({ terpenuhi }) => say(lang, terpenuhi ? text.ya : text.tidak), phone: 'third' },
  ];
  return (
    <>
      <p>{say(lang, text.pencalonanHitung, { dpt: count(view, dpt), jumlah: count(view, jumlah), persen: partText(lang, [partai[0]?.permil ?? 0, 1000]) })}</p>
      <DataTable id="tabel-partai" caption={say(lang, text.pencalonan)} quietCaption columns={columns} rows={partai} rowKey={({ nomor }) => String(nomor)} />
    </>
  );
}
