// How is a signed decree typed: number, date, cause, figures, annex, file? (beside each figure what the plenary closed)
import type { VNode } from 'preact';
import { formatInt, parseCount } from '#kernel/format';
import { say } from '#kernel/text';
import { CellSheet, DeskHead } from '#design/desk';
import { Button, DateInput, ErrorSummary, FileInput, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import type { Angka } from '../../figures.ts';
import { eyebrowOf } from '../../pages/scene.ts';
import { columnName } from '../../recap/pages/words.ts';
import { SEBAB_HUKUM, SEBAB_WORDS } from '../reasons.ts';
import type { Typed } from '../draft.ts';
import { desk } from '../text-desk.ts';
import { text } from '../text-public.ts';
import { baruPath } from './address.ts';
import type { Ruang } from './load.ts';

/** What to correct, by field. */
export interface Galat {
  readonly field: string;
  readonly words: string;
}

interface FormProps {
  readonly ruang: Ruang;
  readonly fields: readonly HiddenField[];
  readonly typed: Typed;
  readonly galat: readonly Galat[];
}

export function DecreeForm(props: FormProps): VNode {
  const { ruang, fields, galat } = props;
  const { scene } = ruang;
  const { lang, at } = scene;
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <DeskHead title={say(lang, desk.judulIsi)} eyebrow={eyebrowOf(scene)}>
        {ruang.meja?.nama}
      </DeskHead>
      <Lead>{say(lang, desk.isiMaksud)}</Lead>
      <PostForm action={baruPath(at)} fields={fields} enctype="multipart/form-data">
        <Paper {...props} />
        <Cause {...props} />
        <Figures {...props} />
        <Textarea {...field(props, 'lampiran', say(lang, desk.lampiran), say(lang, desk.lampiranPetunjuk))} rows={8} maxLength={20_000} />
        <Button>{say(lang, desk.simpan)}</Button>
      </PostForm>
    </>
  );
}

function field({ typed, galat }: FormProps, name: string, label: string, hint?: string) {
  return { id: name, name, label, hint, value: typed[name] ?? '', error: galat.find((one) => one.field === name)?.words };
}

function dateField(props: FormProps, name: string, label: string) {
  const { typed } = props;
  const value = { tanggal: typed[`${name}_tanggal`] ?? '', bulan: typed[`${name}_bulan`] ?? '', tahun: typed[`${name}_tahun`] ?? '' };
  return { ...field(props, name, label), value };
}

function Paper(props: FormProps): VNode {
  const { lang } = props.ruang.scene;
  const again = props.galat.length > 0 && !props.galat.some((one) => one.field === 'berkas');
  return (
    <Section id="surat" title={say(lang, desk.bagianSurat)} tight>
      <TextInput {...field(props, 'nomor', say(lang, desk.nomor), say(lang, desk.nomorPetunjuk))} inputMode="numeric" maxLength={5} required />
      <TextInput {...field(props, 'tahun', say(lang, desk.tahun))} inputMode="numeric" maxLength={4} required />
      <DateInput {...dateField(props, 'tanggal', say(lang, desk.tanggal))} required />
      <FileInput
        id="berkas"
        name="berkas"
        label={say(lang, desk.berkas)}
        hint={say(lang, again ? desk.berkasLagi : desk.berkasPetunjuk)}
        error={props.galat.find((one) => one.field === 'berkas')?.words}
        accept="application/pdf"
        required
      />
    </Section>
  );
}

function Cause(props: FormProps): VNode {
  const { lang } = props.ruang.scene;
  return (
    <Section id="bagian-sebab" title={say(lang, desk.bagianSebab)}>
      <Select
        {...field(props, 'sebab', say(lang, desk.sebab))}
        options={SEBAB_HUKUM.map((value) => ({ value, label: say(lang, SEBAB_WORDS[value]) }))}
      />
      <Note>{say(lang, desk.dasarPetunjuk)}</Note>
      <TextInput {...field(props, 'dasar_nomor', say(lang, desk.dasarNomor))} maxLength={200} />
      <DateInput {...dateField(props, 'dasar_tanggal', say(lang, desk.dasarTanggal))} />
      <Textarea {...field(props, 'dasar_uraian', say(lang, desk.dasarUraian))} rows={3} maxLength={1_000} />
    </Section>
  );
}

/** Votes by ballot order and the sums of part V; what the plenary closed stands beside, never in the field. */
function Figures({ ruang, typed, galat }: FormProps): VNode {
  const { kontes, meja, scene } = ruang;
  const { lang } = scene;
  const { opsi, form } = kontes.pack;
  const kaki = meja?.rekap?.kaki;
  const sum = (nama: string): Angka => kaki?.sel[form.sel.findIndex((sel) => sel.nama === nama)] ?? null;
  const line = (name: string, label: string, beside: Angka) => {
    const own = typed[name] ?? '';
    const read = parseCount(own);
    return {
      id: name,
      name,
      label,
      beside: beside === null ? '–' : formatInt(lang, beside),
      value: own,
      differs: read !== undefined && beside !== null && read !== beside,
      error: galat.find((one) => one.field === name)?.words,
    };
  };
  const lines = [
    ...opsi.map((_, n) => line(`c${String(n)}`, columnName(lang, kontes, n), kaki?.suara[n] ?? null)),
    line('sah', say(lang, text.jumlahSah), sum('suara_sah')),
    line('tidak_sah', say(lang, desk.tidakSah), sum('suara_tidak_sah')),
    line('total', say(lang, desk.total), sum('suara_total')),
  ];
  const heads = { label: say(lang, desk.kepalaIsian), beside: say(lang, desk.kepalaRekap), value: say(lang, desk.kepalaKeputusan) };
  return <CellSheet caption={say(lang, desk.bagianAngka)} heads={heads} lines={lines} />;
}
