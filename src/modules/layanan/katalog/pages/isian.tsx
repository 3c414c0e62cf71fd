// With which fields is each component of a standard filled in? (rows of text, plain choices: works without script)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Checkboxes, DateInput, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Note } from '#design/page';
import { kanalName } from '../../kantor/kata.ts';
import type { KanalKini } from '../../kantor/kanal.ts';
import type { Salah, Typed } from '../baca.ts';
import { SARANA, type Nomor } from '../komponen.ts';
import { SATUAN } from '../satuan.ts';
import { komponenText } from '../text-komponen.ts';
import { meja as t } from '../text-meja.ts';

export interface IsianProps {
  readonly lang: Lang;
  readonly no: Nomor;
  readonly typed: Typed;
  readonly salah: readonly Salah[];
  readonly kanal: readonly KanalKini[];
}

const SALAH = { BARIS: t.salahBARIS, ANGKA: t.salahANGKA, WAKTU: t.salahWAKTU, WAJIB: t.salahWAJIB, TANGGAL: t.salahTANGGAL, PILIHAN: t.salahPILIHAN, PANJANG: t.salahPANJANG } as const satisfies Record<Salah['kode'], unknown>;
const SATUAN_WORDS = { menit_layanan: t.satuanMenit, jam: t.satuanJam, hari_kerja: t.satuanHk, hari: t.satuanHari, bulan: t.satuanBulan } as const;
const SARANA_WORDS = { pintu: komponenText.pintu, toilet: komponenText.toilet, duduk: komponenText.duduk, loop: komponenText.loop, penanda: komponenText.penanda, laktasi: komponenText.laktasi } as const;

export function salahWords(lang: Lang, { kode, values }: Salah): string {
  return say(lang, SALAH[kode], values ?? {});
}

type Props = Omit<IsianProps, 'no'>;

function field({ lang, typed, salah }: Props, name: string, label: Sentence, hint?: string) {
  const wrong = salah.find((one) => one.field === name);
  return { id: name, name, label: say(lang, label), value: typed[name] ?? '', ...(hint === undefined ? {} : { hint }), ...(wrong === undefined ? {} : { error: salahWords(lang, wrong) }) };
}

function rows(props: Props, name: string, label: Sentence, columns: Sentence): VNode {
  const { lang } = props;
  return <Textarea {...field(props, name, label, say(lang, t.barisPetunjuk, { kolom: say(lang, columns) }))} rows={8} maxLength={20_000} />;
}

function words(props: Props, name: string, label: Sentence): VNode {
  return <TextInput {...field(props, name, label)} maxLength={1_000} />;
}

function figure(props: Props, name: string, label: Sentence): VNode {
  return <TextInput {...field(props, name, label)} inputMode="numeric" maxLength={12} />;
}

function time(props: Props, name: string, label: Sentence): VNode {
  const { lang } = props;
  return (
    <>
      <TextInput {...field(props, `${name}_nilai`, label)} inputMode="numeric" maxLength={12} />
      <Select {...field(props, `${name}_satuan`, t.satuan)} options={SATUAN.map((value) => ({ value, label: say(lang, SATUAN_WORDS[value]) }))} />
    </>
  );
}

function day(props: Props, name: string, label: string): VNode {
  const { lang, typed, salah } = props;
  const wrong = salah.find((one) => one.field === name);
  const value = { tanggal: typed[`${name}_tanggal`] ?? '', bulan: typed[`${name}_bulan`] ?? '', tahun: typed[`${name}_tahun`] ?? '' };
  return <DateInput id={name} name={name} label={label} value={value} error={wrong === undefined ? undefined : salahWords(lang, wrong)} />;
}

function channels(props: Props): VNode {
  const { lang, typed, kanal } = props;
  if (kanal.length === 0) return <Note>{say(lang, t.kanalKosong)}</Note>;
  return (
    <>
      {kanal.map((one) => (
        <Checkboxes key={one.id} id={`kanal_${one.id}`} name={`kanal_${one.id}`} label={say(lang, t.kanal)} options={[{ value: one.id, label: kanalName(lang, one) }]} values={typed[`kanal_${one.id}`] === undefined ? [] : [one.id]} />
      ))}
    </>
  );
}

function facilities(props: Props): VNode {
  const { lang, typed } = props;
  const options = [
    { value: 'ya', label: say(lang, t.saranaYa) },
    { value: 'tidak', label: say(lang, t.saranaTidak) },
    { value: 'rencana', label: say(lang, t.saranaRencana) },
  ];
  return (
    <>
      {SARANA.map((kode) => (
        <div key={kode}>
          <Radios id={`s-${kode}`} name={`sarana_${kode}`} label={say(lang, t.sarana, { nama: say(lang, SARANA_WORDS[kode]) })} options={options} value={typed[`sarana_${kode}`]} inline />
          {day(props, `sarana_${kode}`, say(lang, t.saranaTanggal, { nama: say(lang, SARANA_WORDS[kode]) }))}
        </div>
      ))}
    </>
  );
}

const FIELDS: Readonly<Record<Nomor, (props: Props) => readonly VNode[]>> = {
  1: (p) => [rows(p, 'syarat', t.syarat, t.syaratKolom)],
  2: (p) => [rows(p, 'langkah', t.langkah, t.langkahKolom)],
  3: (p) => [time(p, 'waktu', t.lama), words(p, 'dari', t.dari), figure(p, 'perpanjangan', t.perpanjangan)],
  4: (p) => [figure(p, 'rupiah', t.rupiah), words(p, 'dasar', t.dasar)],
  5: (p) => [rows(p, 'produk', t.produk, t.produkKolom)],
  6: (p) => [channels(p), words(p, 'jabatan', t.jabatan), time(p, 'jawab', t.jawab)],
  7: (p) => [rows(p, 'peraturan', t.peraturan, t.peraturanKolom)],
  8: (p) => [facilities(p)],
  9: (p) => [rows(p, 'kompetensi', t.kompetensi, t.kompetensiKolom)],
  10: (p) => [rows(p, 'pengawasan', t.pengawasan, t.pengawasanKolom)],
  11: (p) => [figure(p, 'orang', t.orang)],
  12: (p) => [time(p, 'janji', t.janji), rows(p, 'ganti', t.ganti, t.gantiKolom)],
  13: (p) => [words(p, 'teks', t.teks), words(p, 'darurat', t.darurat), words(p, 'pemberitahuan', t.pemberitahuan)],
  14: (p) => [words(p, 'cara', t.cara), figure(p, 'setahun', t.setahun), words(p, 'hasil', t.hasil), day(p, 'tanggal', say(p.lang, t.tanggal))],
};

export function Isian({ no, ...props }: IsianProps): VNode {
  return <>{FIELDS[no](props)}</>;
}
