// Which fields does the form of a visit have? (one form for the phone, the page and the paper)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { type Choice, DateInput, FileInput, Radios, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import type { Fields, Galat } from '../isian.ts';
import { text } from '../text.ts';
import { galatWords } from '../words.ts';

export interface FormProps {
  readonly lang: Lang;
  /** Before every id of this form. */
  readonly id: string;
  /** As typed before. */
  readonly typed?: Fields;
  readonly galat?: readonly Galat[];
}

const errorAt = ({ lang, galat = [] }: FormProps, field: string): string | undefined => {
  const found = galat.find((one) => one.field === field);
  return found === undefined ? undefined : galatWords(lang, found);
};

/** All about a person. `ubah`: what is left empty stays as it is. */
export function PersonFields(props: FormProps & { readonly ubah: boolean }): VNode {
  const { lang, id, typed = {}, ubah } = props;
  const line = (name: string, label: (typeof text)[keyof typeof text], numeric = false, maxLength = 150): VNode => (
    <TextInput id={`${id}-${name}`} name={name} label={say(lang, label)} value={typed[name]} error={errorAt(props, name)} autoComplete="off" maxLength={maxLength} {...(numeric ? { inputMode: 'numeric' as const } : {})} />
  );
  const choose = (name: string, label: (typeof text)[keyof typeof text], options: readonly Choice[]): VNode => (
    <Select id={`${id}-${name}`} name={name} label={say(lang, label)} options={options} empty={say(lang, ubah ? text.coklitTetap : text.coklitPilih)} value={typed[name]} error={errorAt(props, name)} />
  );
  const option = (value: string, label: (typeof text)[keyof typeof text]): Choice => ({ value, label: say(lang, label) });
  const birth = { tanggal: typed['lahir_tanggal'] ?? '', bulan: typed['lahir_bulan'] ?? '', tahun: typed['lahir_tahun'] ?? '' };
  return (
    <>
      {line('nama', text.coklitNama, false, 100)}
      {line('nik', text.coklitNik, true, 20)}
      {line('nkk', text.coklitNkk, true, 20)}
      {line('tempat', text.coklitTempat, false, 60)}
      <DateInput id={`${id}-lahir`} name="lahir" label={say(lang, text.coklitLahir)} value={birth} error={errorAt(props, 'lahir')} />
      {choose('jk', text.coklitJk, [option('L', text.coklitL), option('P', text.coklitP)])}
      {choose('kawin', text.coklitKawin, [option('B', text.coklitKawinB), option('S', text.coklitKawinS), option('P', text.coklitKawinP)])}
      {line('alamat', text.coklitAlamat)}
      {line('rt', text.coklitRt, true, 3)}
      {line('rw', text.coklitRw, true, 3)}
      {choose('disabilitas', text.coklitDisabilitas, [text.coklitDis0, text.coklitDis1, text.coklitDis2, text.coklitDis3, text.coklitDis4, text.coklitDis5, text.coklitDis6].map((one, at) => option(String(at), one)))}
      {choose('ktp', text.coklitKtp, [option('S', text.coklitKtpS), option('B', text.coklitKtpB)])}
    </>
  );
}

interface VisitProps extends FormProps {
  /** Codes that may be written; the phone fills in its own. */
  readonly kodes: readonly Choice[];
  /** The phone shows what is recorded; a page does not. */
  readonly hp: boolean;
}

/** One visit to one voter: four answers, and what two of them need. */
export function VisitFields(props: VisitProps): VNode {
  const { lang, id, typed = {}, kodes, hp } = props;
  const options = [
    { value: 'V', label: say(lang, text.coklitV), hint: say(lang, text.coklitVIsi) },
    { value: 'U', label: say(lang, text.coklitU), hint: say(lang, text.coklitUIsi) },
    { value: 'T', label: say(lang, text.coklitT), hint: say(lang, text.coklitTIsi) },
    { value: 'N', label: say(lang, text.coklitN), hint: say(lang, text.coklitNIsi) },
  ];
  return (
    <>
      <Radios id={`${id}-hasil`} name="hasil" label={say(lang, text.coklitHasil)} options={options} value={typed['hasil']} error={errorAt(props, 'hasil')} />
      <div data-bila="T">
        <Section id={`${id}-tms`} title={say(lang, text.coklitTmsJudul)} level={3}>
          <Select id={`${id}-kode`} name="kode" label={say(lang, text.coklitKode)} options={kodes} empty={say(lang, text.coklitPilihKode)} value={typed['kode']} error={errorAt(props, 'kode')} />
          <TextInput id={`${id}-sebab`} name="sebab" label={say(lang, text.coklitSebab)} value={typed['sebab']} error={errorAt(props, 'sebab')} maxLength={300} />
          <div data-bukti>
            <TextInput id={`${id}-surat`} name="surat" label={say(lang, text.coklitSurat)} hint={say(lang, text.coklitSuratIsi)} value={typed['surat']} error={errorAt(props, 'surat')} maxLength={200} />
            <FileInput id={`${id}-foto`} name="bukti" label={say(lang, text.coklitFoto)} hint={say(lang, text.coklitFotoIsi)} accept="image/jpeg,image/png,image/webp" capture="environment" />
          </div>
          <div data-tps>
            <TextInput id={`${id}-tps`} name="tps" label={say(lang, text.coklitTpsBenar)} hint={say(lang, text.coklitTpsBenarIsi)} value={typed['tps']} error={errorAt(props, 'tps')} inputMode="numeric" maxLength={3} />
          </div>
        </Section>
      </div>
      <div data-bila="U">
        <Section id={`${id}-ubah`} title={say(lang, text.coklitUbahJudul)} level={3}>
          <Note>{say(lang, hp ? text.coklitUbahHp : text.coklitUbahMeja)}</Note>
          <PersonFields {...props} ubah={!hp} />
        </Section>
      </div>
    </>
  );
}
