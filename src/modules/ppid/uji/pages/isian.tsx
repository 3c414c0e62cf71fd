// How is a consequence test written down? (one form in five parts; a draft may lack anything but its title)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { HURUF } from '../../aturan/pasal17.ts';
import { JENIS18 } from '../../aturan/pasal18.ts';
import { pasalText } from '../../aturan/text-pasal.ts';
import { type Typed, tulisBagian } from '../isian.ts';
import { ASAL, HASIL_UJI, type IsiUji, LINGKUP } from '../lembar.ts';
import { isianUji as text } from '../text-isian.ts';
import { publikUji } from '../text-publik.ts';

export interface IsianView {
  readonly lang: Lang;
  /** Where it is sent. */
  readonly action: string;
  readonly baru: boolean;
  readonly typed: Typed;
  /** Count of the row that is changed. */
  readonly versi: number | undefined;
  /** Offices that may test it, with their names. */
  readonly penguji: readonly { readonly value: string; readonly label: string }[];
  readonly error: string | undefined;
  readonly fields: (path: string) => readonly HiddenField[];
}

/** A kept draft as the form's fields. */
export function typedOf(isi: IsiUji, kantor: string): Typed {
  const day = (name: string, value: string | null): Record<string, string> => {
    const [tahun = '', bulan = '', tanggal = ''] = (value ?? '').split('-');
    return { [`${name}_tanggal`]: tanggal, [`${name}_bulan`]: bulan, [`${name}_tahun`]: tahun };
  };
  const yes = (value: boolean | null): string => (value === null ? '' : value ? 'ya' : 'tidak');
  return {
    judul: isi.judul, bagian: tulisBagian(isi.bagian), kantor, asal: isi.asal, rujukan: isi.rujukan, huruf: isi.huruf ?? '', angka: isi.angka === null ? '' : String(isi.angka), dasar: isi.dasar,
    akibat_buka: isi.akibatBuka, akibat_tutup: isi.akibatTutup, manfaat: isi.manfaat, persetujuan: yes(isi.persetujuan), jabatan: yes(isi.jabatan), bukti_orang: isi.buktiOrang,
    pasal18: isi.pasal18 ?? '', bukti18: isi.bukti18, hasil: isi.hasil ?? '', lingkup: isi.lingkup ?? '', unit: isi.unit, tempat: isi.tempat, ...day('dari', isi.dari), ...day('sampai', isi.sampai), ...day('tinjau', isi.tinjau),
  };
}

const one = (value: Typed[string]): string => (typeof value === 'string' ? value : '');

export function IsianPage(view: IsianView): VNode {
  const { lang, action, baru, fields, versi, error } = view;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#judul', text: error }]} />}
      <DeskHead title={say(lang, baru ? text.judulBaru : text.judulUbah)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <PostForm action={action} fields={[...fields(action), ...(versi === undefined ? [] : [{ name: 'versi', value: String(versi) }])]}>
        <About {...view} />
        <Ground {...view} />
        <Scales {...view} />
        <Never {...view} />
        <Result {...view} />
        <Button>{say(lang, text.simpan)}</Button>
      </PostForm>
    </>
  );
}

function About({ lang, typed, penguji }: IsianView): VNode {
  return (
    <Section id="bagian-1" title={say(lang, text.s1)}>
      <TextInput id="judul" name="judul" label={say(lang, text.judul)} hint={say(lang, text.judulPetunjuk)} value={one(typed['judul'])} maxLength={200} required />
      <Textarea id="bagian" name="bagian" label={say(lang, text.bagian)} hint={say(lang, text.bagianPetunjuk)} value={one(typed['bagian'])} rows={5} maxLength={12_000} />
      <Select id="kantor" name="kantor" label={say(lang, text.penguji)} hint={say(lang, text.pengujiPetunjuk)} value={one(typed['kantor'])} options={penguji} />
      <Select id="asal" name="asal" label={say(lang, text.asal)} value={one(typed['asal'])} options={ASAL.map((value) => ({ value, label: say(lang, text[value]) }))} />
      <TextInput id="rujukan" name="rujukan" label={say(lang, text.rujukan)} value={one(typed['rujukan'])} maxLength={120} />
    </Section>
  );
}

function Ground({ lang, typed }: IsianView): VNode {
  const letters = HURUF.map((huruf) => ({ value: huruf, label: say(lang, publikUji.hurufNilai, { huruf, nama: say(lang, pasalText[huruf]) }) }));
  return (
    <Section id="bagian-2" title={say(lang, text.s2)}>
      <Select id="huruf" name="huruf" label={say(lang, text.huruf)} value={one(typed['huruf'])} empty={say(lang, text.pilih)} options={letters} />
      <TextInput id="angka" name="angka" label={say(lang, text.angka)} hint={say(lang, text.angkaPetunjuk)} value={one(typed['angka'])} inputMode="numeric" maxLength={1} />
      <TextInput id="dasar" name="dasar" label={say(lang, text.dasar)} hint={say(lang, text.dasarPetunjuk)} value={one(typed['dasar'])} maxLength={1_000} />
    </Section>
  );
}

function Scales({ lang, typed }: IsianView): VNode {
  const long = (name: 'akibat_buka' | 'akibat_tutup' | 'manfaat', label: string): VNode => <Textarea id={name} name={name} label={label} hint={say(lang, text.panjang)} value={one(typed[name])} rows={4} maxLength={4_000} />;
  return (
    <Section id="bagian-3" title={say(lang, text.s3)}>
      {long('akibat_buka', say(lang, text.akibatBuka))}
      {long('akibat_tutup', say(lang, text.akibatTutup))}
      {long('manfaat', say(lang, text.manfaat))}
    </Section>
  );
}

function Never({ lang, typed }: IsianView): VNode {
  const answers = (['ya', 'tidak'] as const).map((value) => ({ value, label: say(lang, text[value]) }));
  const kinds = [{ value: 'bukan', label: say(lang, text.bukan) }, ...JENIS18.map((value) => ({ value, label: say(lang, pasalText[value]) }))];
  return (
    <Section id="bagian-4" title={say(lang, text.s4)}>
      <Select id="pasal18" name="pasal18" label={say(lang, text.pasal18)} value={one(typed['pasal18'])} empty={say(lang, text.pilih)} options={kinds} />
      <Textarea id="bukti18" name="bukti18" label={say(lang, text.bukti18)} value={one(typed['bukti18'])} rows={2} maxLength={1_000} />
      <Note>{say(lang, text.orangMaksud)}</Note>
      <Radios id="persetujuan" name="persetujuan" label={say(lang, text.persetujuan)} value={one(typed['persetujuan'])} options={answers} inline />
      <Radios id="jabatan" name="jabatan" label={say(lang, text.jabatan)} value={one(typed['jabatan'])} options={answers} inline />
      <Textarea id="bukti_orang" name="bukti_orang" label={say(lang, text.buktiOrang)} value={one(typed['bukti_orang'])} rows={2} maxLength={1_000} />
    </Section>
  );
}

function Result({ lang, typed }: IsianView): VNode {
  const date = (name: string) => ({ tanggal: one(typed[`${name}_tanggal`]), bulan: one(typed[`${name}_bulan`]), tahun: one(typed[`${name}_tahun`]) });
  return (
    <Section id="bagian-5" title={say(lang, text.s5)}>
      <Radios id="hasil" name="hasil" label={say(lang, text.hasil)} value={one(typed['hasil'])} options={HASIL_UJI.map((value) => ({ value, label: say(lang, text[value]) }))} />
      <DateInput id="dari" name="dari" label={say(lang, text.dari)} value={date('dari')} />
      <DateInput id="sampai" name="sampai" label={say(lang, text.sampai)} hint={say(lang, text.sampaiPetunjuk)} value={date('sampai')} />
      <DateInput id="tinjau" name="tinjau" label={say(lang, text.tinjau)} value={date('tinjau')} />
      <Radios id="lingkup" name="lingkup" label={say(lang, text.lingkup)} value={one(typed['lingkup'])} options={LINGKUP.map((value) => ({ value, label: say(lang, text[value]) }))} />
      <TextInput id="unit" name="unit" label={say(lang, text.unit)} value={one(typed['unit'])} maxLength={160} />
      <TextInput id="tempat" name="tempat" label={say(lang, text.tempat)} value={one(typed['tempat'])} maxLength={80} />
    </Section>
  );
}
