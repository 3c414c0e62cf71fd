// What does a voter see who asks to vote elsewhere: places, reason, ballots, last day, form, receipt?
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Facts } from '#design/desk';
import { Inset } from '#design/answers';
import { AskForm, Button, ErrorSummary, type HiddenField, PostForm, PuzzleField, Radios, Select, TextInput } from '#design/forms';
import { Tag } from '#design/marks';
import { Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { type Receipt, showCode } from '#platform/receipts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { EvidenceField } from '../../bukti/field.tsx';
import { type Tenggat, hitunganTenggat } from '../alasan.ts';
import type { Typed } from '../isian.ts';
import { type SisaSurat, kalimatSurat } from '../surat.ts';
import { text } from '../text.ts';
import { AJUKAN, PINDAH, type Pilihan, jumlahPath } from './address.ts';
import { PilihTempat, type Tangga } from './tempat.tsx';

export interface Galat {
  readonly field: string;
  readonly words: string;
}

export interface AjukanView {
  readonly lang: Lang;
  readonly paket: PaketAturan;
  readonly pakets: readonly PaketAturan[];
  readonly pilihan: Pilihan;
  readonly asal: Tangga;
  readonly tujuan: Tangga;
  readonly tenggat: readonly Tenggat[];
  /** Undefined until both places are chosen. */
  readonly surat: readonly SisaSurat[] | 'PROVINSI_LAIN' | undefined;
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  readonly fields: readonly HiddenField[];
  readonly puzzle: string;
}

export function AjukanPage(view: AjukanView): VNode {
  const { lang, galat, paket, asal, tujuan, surat, tenggat, pilihan } = view;
  const { href } = useReader();
  const chosen = tenggat.find(({ alasan }) => alasan.kode === pilihan.alasan);
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <PageHead title={say(lang, text.judul)} eyebrow={say(lang, paket.nama)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <Chosen {...view} />
      <Section id="asal" title={say(lang, text.asalTanya)}>
        <PilihTempat lang={lang} name="asal" tangga={asal} pilihan={pilihan} />
      </Section>
      <Section id="tujuan" title={say(lang, text.tujuanTanya)}>
        <PilihTempat lang={lang} name="tujuan" tangga={tujuan} pilihan={pilihan} />
      </Section>
      <Reason {...view} />
      {surat !== undefined && (
        <Section id="surat-suara" title={say(lang, text.suratJudul)}>
          {surat === 'PROVINSI_LAIN' ? <Inset>{say(lang, text.provinsiLain)}</Inset> : <SuratTable lang={lang} surat={surat} />}
        </Section>
      )}
      {surat !== undefined && surat !== 'PROVINSI_LAIN' && chosen !== undefined && (chosen.lewat ? <Inset>{say(lang, text.lewat)}</Inset> : <AjukanForm view={view} chosen={chosen} />)}
      <Note>
        <a href={href(jumlahPath(paket.id, '0'))}>{say(lang, text.jumlahTautan)}</a>
      </Note>
    </>
  );
}

function Chosen({ lang, paket, pakets, pilihan }: AjukanView): VNode {
  if (pakets.length < 2) return <></>;
  const keep = Object.fromEntries(Object.entries({ ...pilihan, paket: undefined }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  return (
    <AskForm action={PINDAH} button={say(lang, text.pilih)} keep={keep}>
      <Select id="paket" name="paket" label={say(lang, text.pemilu)} value={paket.id} options={pakets.map((one) => ({ value: one.id, label: say(lang, one.nama) }))} />
    </AskForm>
  );
}

function Reason({ lang, tenggat, pilihan }: AjukanView): VNode {
  const keep = Object.fromEntries(Object.entries({ ...pilihan, alasan: undefined }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  const options = tenggat.map(({ alasan, batas }) => ({ value: alasan.kode, label: say(lang, text.alasanPilihan, { alasan: say(lang, alasan.nama), batas: formatDay(lang, batas) }) }));
  const chosen = tenggat.find(({ alasan }) => alasan.kode === pilihan.alasan);
  return (
    <Section id="alasan-pindah" title={say(lang, text.alasan)}>
      <AskForm action={PINDAH} button={say(lang, text.lihat)} keep={keep}>
        <Select id="alasan" name="alasan" label={say(lang, text.alasan)} options={options} value={pilihan.alasan} empty={say(lang, text.belumPilih)} />
      </AskForm>
      {chosen !== undefined && (
        <Facts
          items={[
            { term: say(lang, text.batasHari), value: <>{formatDay(lang, chosen.batas)} {chosen.lewat && <Tag kind="terlambat">{say(lang, text.batasLewat)}</Tag>}</> },
            { term: say(lang, text.batasHitungan), value: hitunganTenggat(lang, chosen) },
            { term: say(lang, text.bukti), value: say(lang, chosen.alasan.bukti) },
          ]}
        />
      )}
    </Section>
  );
}

export function SuratTable({ lang, surat }: { readonly lang: Lang; readonly surat: readonly SisaSurat[] }): VNode {
  const word = (dapat: boolean | null): VNode =>
    dapat === null ? <Tag kind="diproses">{say(lang, text.dipastikan)}</Tag> : <Tag kind={dapat ? 'cocok' : 'belum'}>{say(lang, dapat ? text.ya : text.tidak)}</Tag>;
  const columns: Column<SisaSurat>[] = [
    { kind: 'text', key: 'surat', title: say(lang, text.suratKolom), phone: 'wide', get: ({ nama }) => say(lang, nama) },
    { kind: 'text', key: 'diterima', title: say(lang, text.diterima), get: ({ dapat }) => word(dapat) },
    { kind: 'text', key: 'sebab', title: say(lang, text.sebab), phone: 'wide', get: (one) => kalimatSurat(lang, one) },
  ];
  return <DataTable id="tabel-surat" caption={say(lang, text.suratJudul)} quietCaption columns={columns} rows={surat} rowKey={({ kode }) => kode} />;
}

function AjukanForm({ view, chosen }: { readonly view: AjukanView; readonly chosen: Tenggat }): VNode {
  const { lang, typed, galat, fields, puzzle, tujuan } = view;
  const error = (name: string): string | undefined => galat.find(({ field }) => field === name)?.words;
  const field = (name: string, label: string, hint?: string) => ({ id: name, name, label, hint, error: error(name) });
  return (
    <Section id="ajukan" title={say(lang, text.ajukanJudul)}>
      <Note>{say(lang, text.ajukanMaksud)}</Note>
      <Note>{say(lang, text.bukanDpt)}</Note>
      <PostForm action={AJUKAN} fields={fields} enctype="multipart/form-data">
        <TextInput {...field('nama', say(lang, text.nama))} value={typed['nama']} maxLength={120} autoComplete="name" required />
        <TextInput {...field('nik', say(lang, text.nik), say(lang, text.nikPetunjuk))} inputMode="numeric" autoComplete="off" maxLength={24} required />
        <TextInput {...field('nkk6', say(lang, text.nkk6))} inputMode="numeric" autoComplete="off" maxLength={10} required />
        {tujuan.kode?.length === 10 && <TextInput {...field('tps', say(lang, text.tps), say(lang, text.tpsPetunjuk))} value={typed['tps']} inputMode="numeric" maxLength={3} />}
        <Radios
          {...field('lewat', say(lang, text.kantor))}
          value={typed['lewat'] ?? 'tujuan'}
          options={[
            { value: 'tujuan', label: say(lang, text.kantorTujuan), hint: tujuan.jalur },
            { value: 'asal', label: say(lang, text.kantorAsal), hint: view.asal.jalur },
          ]}
        />
        <EvidenceField label={say(lang, text.bukti)} hint={say(lang, text.perluBukti, { bukti: say(lang, chosen.alasan.bukti) })} error={error('bukti')} required />
        <PuzzleField puzzle={puzzle} />
        <Button>{say(lang, text.kirim)}</Button>
      </PostForm>
    </Section>
  );
}

export function ResiPage({ lang, resi }: { readonly lang: Lang; readonly resi: Receipt }): VNode {
  return (
    <>
      <PageHead title={say(lang, text.resiJudul)} />
      <Lead>{say(lang, text.resiMaksud)}</Lead>
      <Facts items={[{ term: say(lang, text.resiKode), value: showCode(resi.code) }, { term: say(lang, text.resiPin), value: resi.pin }]} />
      <Note>{say(lang, text.resiLanjut)}</Note>
      <Button href="/lacak" kind="second">
        {say(lang, text.lacak)}
      </Button>
    </>
  );
}
