// How do the visits of an area stand on one page? (counts that close, bars, one line for each area below)
import type { VNode } from 'preact';
import { formatInt, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { AreaCode } from '#kernel/area-code';
import { Inset } from '#design/answers';
import { DeskHead, Facts, StateTag, type StateKind } from '#design/desk';
import { Meter } from '#design/figures';
import { Lead, Section } from '#design/page';
import { type Column, DataTable, Files, type Sort } from '#design/tables';
import { pantauPath, putusPath, tpsPath } from '../address.ts';
import type { KeadaanTps } from '../aturan.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import type { Baris, Letak } from '../meja.ts';
import type { TpsCoklit } from '../store/keadaan.ts';
import { meja } from '../text-meja.ts';

const TAG: Readonly<Record<KeadaanTps, StateKind>> = { BERJALAN: 'draf', DISERAHKAN: 'menunggu', DITERIMA: 'terkirim', DIKEMBALIKAN: 'perbaikan' };

export function TpsTag({ lang, keadaan, catatan }: { readonly lang: Lang; readonly keadaan: KeadaanTps; readonly catatan: string }): VNode {
  return <StateTag state={TAG[keadaan]}>{say(lang, meja[`coklit${keadaan}`], { catatan })}</StateTag>;
}

/** "80,26" in Indonesian, "80.26" in English. */
export const persenWords = (lang: Lang, persen: string): string => (lang === 'id' ? persen.replace('.', ',') : persen);

export function waktu(lang: Lang, kode: string, at: string | null): string {
  return at === null ? say(lang, meja.coklitBelumPernah) : formatInstant(lang, at, zoneOf(kode as AreaCode) ?? 'WIB');
}

interface ListsProps {
  readonly lang: Lang;
  readonly lines: readonly { readonly href: string; readonly nama: string; readonly paket: string; readonly tahap: string }[];
}

export function ListsPage({ lang, lines }: ListsProps): VNode {
  return (
    <>
      <DeskHead title={say(lang, meja.coklitMenu)} />
      {lines.length === 0 && <Lead>{say(lang, meja.coklitBelumAda)}</Lead>}
      {lines.length > 0 && (
        <DataTable
          id="daftar"
          caption={say(lang, meja.coklitPilihDaftar)}
          columns={[
            { kind: 'link', key: 'nama', title: say(lang, meja.coklitWilayah), sortable: false, get: (row) => ({ text: row.nama, href: row.href, note: row.paket }) },
            { kind: 'text', key: 'tahap', title: say(lang, meja.coklitTahap), sortable: false, get: (row) => row.tahap },
          ]}
          rows={lines}
          rowKey={({ href }) => href}
        />
      )}
    </>
  );
}

interface KolomProps {
  readonly lang: Lang;
  readonly paket: string;
  readonly kode: string;
  readonly pps: boolean;
  readonly nameOf: (row: Pick<Baris, 'kode'>) => string;
}

export function kolomPantau({ lang, paket, kode, pps, nameOf }: KolomProps): Column<Baris>[] {
  const number = (key: 'total' | 'sisa' | 'sesuai' | 'ubah' | 'baru' | 'tms' | 'takDitemui', title: (typeof meja)[keyof typeof meja]): Column<Baris> => ({ kind: 'number', key, title: say(lang, title), phone: 'third', get: (row) => row[key] });
  const stations = kode.length === 10;
  return [
    {
      kind: 'link',
      key: 'nama',
      title: say(lang, stations ? meja.coklitKolTps : meja.coklitWilayah),
      get: (row) => ({
        text: nameOf(row),
        ...(stations && !pps ? {} : { href: stations ? tpsPath(paket, row.kode) : pantauPath(paket, row.kode) }),
        ...(row.macet > 0 ? { note: stations ? say(lang, meja.coklitMacet) : `${formatInt(lang, row.macet)} ${say(lang, meja.coklitMacet)}` } : {}),
      }),
    },
    { kind: 'progress', key: 'maju', title: say(lang, meja.coklitKemajuan), phone: 'wide', get: ({ selesai, total }) => ({ n: selesai, of: total }) },
    number('sisa', meja.coklitSisa),
    number('sesuai', meja.coklitKolSesuai),
    number('ubah', meja.coklitKolUbah),
    number('baru', meja.coklitKolBaru),
    number('tms', meja.coklitKolTms),
    number('takDitemui', meja.coklitKolTidak),
    { kind: 'number', key: 'tunggu', title: say(lang, meja.coklitTunggu), phone: 'third', get: ({ tunggu }) => tunggu, href: (row) => (stations && pps && row.tunggu > 0 ? putusPath(paket, row.kode) : undefined) },
    { kind: 'text', key: 'sinkron', title: say(lang, meja.coklitSinkron), phone: 'wide', get: (row) => waktu(lang, row.kode, row.sinkron), sortBy: ({ sinkron }) => sinkron },
  ];
}

interface PantauProps {
  readonly lang: Lang;
  readonly at: Letak;
  readonly title: string;
  readonly found: { readonly semua: Baris; readonly paket: Pick<PaketAturan, 'nama' | 'kunjungan'> };
  readonly columns: Column<Baris>[];
  readonly rows: readonly Baris[];
  readonly sort: Sort;
  /** Of a desa: for the state of each. */
  readonly stations: readonly TpsCoklit[];
}

export function PantauPage({ lang, at, title, found, columns, rows, sort, stations }: PantauProps): VNode {
  const { semua, paket } = found;
  const path = pantauPath(at.paket, at.kode);
  const file = (ending: 'csv' | 'json', label: string) => ({ href: pantauPath(at.paket, at.kode, `.${ending}`), title: label });
  const state: Column<Baris> = {
    kind: 'text',
    key: 'keadaan',
    title: say(lang, meja.coklitKeadaan),
    phone: 'wide',
    get: (row) => {
      const tps = stations.find(({ kode }) => kode === row.kode);
      return tps === undefined ? '' : <TpsTag lang={lang} keadaan={tps.keadaan} catatan={tps.catatan} />;
    },
  };
  return (
    <>
      <DeskHead title={title} eyebrow={say(lang, paket.nama)} />
      <Ringkas lang={lang} semua={semua} />
      {semua.macet > 0 && <Inset>{say(lang, meja.coklitMacetIsi, { n: formatInt(lang, semua.macet), hari: String(paket.kunjungan.macetHari) })}</Inset>}
      <Section id="wilayah" title={say(lang, meja.coklitTabel)}>
        <DataTable
          id="tabel-coklit"
          caption={say(lang, meja.coklitTabel)}
          quietCaption
          columns={stations.length === 0 ? columns : [...columns.slice(0, 2), state, ...columns.slice(2)]}
          rows={rows}
          rowKey={({ kode }) => kode}
          sort={{ ...sort, path }}
        />
      </Section>
      <Section id="unduh" title={say(lang, meja.coklitUnduh)}>
        <Files items={[file('csv', say(lang, meja.coklitCsv)), file('json', say(lang, meja.coklitJson))]} />
      </Section>
    </>
  );
}

/** Done + left = total, and what was found. */
export function Ringkas({ lang, semua }: { readonly lang: Lang; readonly semua: Baris }): VNode {
  const n = (value: number): string => formatInt(lang, value);
  const { selesai, sisa, total, persen } = semua;
  return (
    <>
      <Meter
        title={say(lang, meja.coklitMeter)}
        summary={say(lang, meja.coklitRingkas, { selesai: n(selesai), sisa: n(sisa), total: n(total), persen: persenWords(lang, persen) })}
        total={total}
        parts={[
          { state: 'masuk', n: selesai, label: say(lang, meja.coklitMeterSelesai, { n: n(selesai) }) },
          { state: 'belum', n: sisa, label: say(lang, meja.coklitMeterSisa, { n: n(sisa) }) },
        ]}
      />
      <Facts
        items={[
          { term: say(lang, meja.coklitKolSesuai), value: n(semua.sesuai) },
          { term: say(lang, meja.coklitKolUbah), value: n(semua.ubah) },
          { term: say(lang, meja.coklitKolBaru), value: n(semua.baru) },
          { term: say(lang, meja.coklitKolTms), value: n(semua.tms) },
          { term: say(lang, meja.coklitKolTidak), value: n(semua.takDitemui) },
          { term: say(lang, meja.coklitTunggu), value: n(semua.tunggu) },
          { term: say(lang, meja.coklitSinkron), value: waktu(lang, semua.kode, semua.sinkron) },
        ]}
      />
    </>
  );
}
