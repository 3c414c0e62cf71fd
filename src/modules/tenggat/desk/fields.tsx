// Which fields does every form of the calendar share? (the decree)
import type { VNode } from 'preact';
import { DateInput, Select, TextInput } from '#design/forms';
import { Section } from '#design/page';
import { type Lang, say } from '#kernel/text';
import { DECREE_KINDS } from '#platform/calendar';
import { desk } from '../text-desk.ts';
import type { Written, Wrong } from './typed.ts';
import { wrongLine } from './words.ts';

export interface FormProps {
  readonly lang: Lang;
  readonly written: Written;
  readonly wrong: readonly Wrong[];
}

export function field({ lang, written, wrong }: FormProps, name: string) {
  return { id: name, name, value: written[name] ?? '', error: wrong.filter((one) => one.field === name).map((one) => wrongLine(lang, one))[0] };
}

export function dateField(props: FormProps, name: string) {
  const { written } = props;
  const part = (key: string): string => written[`${name}_${key}`] ?? '';
  return { ...field(props, name), value: { tanggal: part('tanggal'), bulan: part('bulan'), tahun: part('tahun') } };
}

export function DecreeFields(props: FormProps): VNode {
  const { lang } = props;
  return (
    <Section id="keputusan" title={say(lang, desk.bagianDasar)} tight>
      <Select {...field(props, 'dasar_jenis')} label={say(lang, desk.isianDasarJenis)} options={DECREE_KINDS.map((kind) => ({ value: kind, label: kind }))} />
      <TextInput {...field(props, 'dasar_nomor')} label={say(lang, desk.isianDasarNomor)} hint={say(lang, desk.nomorPetunjuk)} maxLength={200} />
      <DateInput {...dateField(props, 'dasar_tanggal')} label={say(lang, desk.isianDasarTanggal)} />
      <TextInput {...field(props, 'dasar_penerbit')} label={say(lang, desk.isianDasarPenerbit)} maxLength={200} />
      <TextInput {...field(props, 'sidik')} label={say(lang, desk.isianSidik)} maxLength={64} />
    </Section>
  );
}
