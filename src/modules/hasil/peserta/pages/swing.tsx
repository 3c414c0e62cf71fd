// How did the share change since another election that the reader chooses? (points, matched areas alone, both counts)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { PickArea } from '#design/forms';
import { Note, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import { deskPath, listPath } from '../address.ts';
import { type Meja, count, hrefOf, nameIn, shortName } from '../desk.ts';
import { type Ayunan, type BarisAyunan, type Perbandingan, electionName } from '../swing.ts';
import { lists, swing } from '../text-lists.ts';
import { text } from '../text.ts';
import { percentText, persenOf, points } from '../words.ts';

export function Swing({ meja, banding }: { readonly meja: Meja; readonly banding: Perbandingan }): VNode | null {
  const { lang } = meja;
  if (banding.pilihan.length === 0) return null;
  return (
    <Section id="ayunan" title={say(lang, swing.judul)}>
      <Choose meja={meja} banding={banding} />
      <Answer meja={meja} banding={banding} />
    </Section>
  );
}

function Choose({ meja: { lang, at, pilihan, area }, banding }: { readonly meja: Meja; readonly banding: Perbandingan }): VNode {
  const chosen = banding.keadaan === 'TANPA' ? undefined : banding.pemilu.slug;
  const pairs = banding.keadaan === 'PILIH_PASANGAN' || (banding.keadaan === 'ADA' && banding.ayunan.dasar === null) ? banding.lawan : [];
  const pair = banding.keadaan === 'ADA' ? String(banding.ayunan.lawan.nomor) : undefined;
  const first = { id: 'banding', name: 'banding', label: say(lang, swing.pilih), empty: say(lang, swing.tanpa), value: chosen, options: banding.pilihan.map((one) => ({ value: one.slug, label: electionName(lang, one) })) };
  const second = { id: 'dengan', name: 'dengan', label: say(lang, swing.pilihPeserta), empty: say(lang, swing.tanpa), value: pair, options: pairs.map(({ nomor, nama }) => ({ value: String(nomor), label: `${nomor} ${nama}` })) };
  return <PickArea action={`${deskPath(at, pilihan.nomor, area.kode)}#ayunan`} steps={pairs.length > 0 ? [first, second] : [first]} button={say(lang, swing.tombol)} />;
}

function Answer({ meja, banding }: { readonly meja: Meja; readonly banding: Perbandingan }): VNode | null {
  const { lang, pilihan } = meja;
  if (banding.keadaan === 'TANPA') return null;
  const pemilu = electionName(lang, banding.pemilu);
  switch (banding.keadaan) {
    case 'PILIH_PASANGAN':
      return <p class="govuk-body">{say(lang, swing.pilihPasangan, { pemilu })}</p>;
    case 'TANPA_PENERUS':
      return <p class="govuk-body">{say(lang, swing.tanpaPenerus, { peserta: shortName(pilihan), pemilu })}</p>;
    case 'TIADA':
      return <p class="govuk-body">{say(lang, swing.tiada, { pemilu })}</p>;
    case 'ADA':
      return <Found meja={meja} ayunan={banding.ayunan} />;
  }
}

function Found({ meja, ayunan }: { readonly meja: Meja; readonly ayunan: Ayunan }): VNode {
  const { lang, at, pilihan, area } = meja;
  const { pemilu, lawan, dasar, total, baris, tanpaKini, tanpaDulu } = ayunan;
  const nama = electionName(lang, pemilu);
  const file = listPath(at, pilihan.nomor, area.kode, 'ayunan');
  const query = `?banding=${pemilu.slug}${dasar === null ? `&dengan=${lawan.nomor}` : ''}`;
  return (
    <>
      {total !== null && <p class="govuk-body">{say(lang, swing.isi, { peserta: lawan.nama, pemilu: nama, persen: percentText(lang, total.dulu), poin: points(lang, total.poin), tempat: nameIn(lang, area) })}</p>}
      {baris.length > 0 && <DataTable id="tabel-ayunan" caption={say(lang, swing.tabel)} columns={columnsOf(meja)} rows={baris} rowKey={({ kode }) => kode} />}
      {area.tingkat < 4 && <Note>{say(lang, swing.cocok, { n: count(lang, baris.length), kini: count(lang, tanpaKini), dulu: count(lang, tanpaDulu) })}</Note>}
      <Note>
        {say(lang, swing.sumber, { pemilu: nama, sumber: ayunan.sumber })} {dasar === null ? say(lang, swing.pasanganLain) : say(lang, swing.dasar, { dasar: dasar.dasar, per: dasar.per })}
      </Note>
      {baris.length > 0 && <Files items={[{ href: `${file}.csv${query}`, title: say(lang, lists.csvTabel) }, { href: `${file}.xlsx${query}`, title: say(lang, lists.xlsxTabel) }]} />}
    </>
  );
}

function columnsOf(meja: Meja): Column<BarisAyunan>[] {
  const { lang } = meja;
  return [
    { kind: 'link', key: 'nama', title: say(lang, text.wilayah), get: ({ kode, nama }) => ({ text: nama, href: hrefOf(meja, kode) }) },
    { kind: 'share', key: 'kini', title: say(lang, swing.kini), get: ({ kini }) => persenOf(kini) },
    { kind: 'share', key: 'dulu', title: say(lang, swing.dulu), get: ({ dulu }) => persenOf(dulu) },
    { kind: 'text', key: 'poin', title: say(lang, swing.poin), figure: true, phone: 'third', get: ({ poin }) => points(lang, poin) },
  ];
}
