// What does the desk see of one entry, and how is a new one or a newer version typed?
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { ActPanel, DeskHead, Facts, StateTag } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, FileInput, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Grid, Note, Span } from '#design/page';
import { Files } from '#design/tables';
import { BAHASA, BENTUK, type Typed } from '../isian-dip.ts';
import { KELAS, KEWAJIBAN, findKewajiban } from '../kewajiban.ts';
import type { Dip } from '../store/dip.ts';
import { dipText } from '../text-dip.ts';
import { mejaDip as text } from '../text-dip-meja.ts';
import { kewajibanText } from '../text-kewajiban.ts';
import { MEJA_DIP, dipPath, mejaDipPath } from './address.ts';
import { DIP_TAG } from './desk-list.tsx';
import { kindWords } from './list.tsx';

export interface DeskEntryView {
  readonly lang: Lang;
  readonly dip: Dip;
  readonly kantor: string;
  readonly boleh: { readonly susun: boolean; readonly terbit: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
}

export function DeskEntryPage(view: DeskEntryView): VNode {
  const { lang, dip, kantor, error } = view;
  const duty = dip.kewajiban === null ? undefined : findKewajiban(dip.kewajiban);
  const facts = [
    { term: say(lang, dipText.kantor), value: kantor },
    { term: say(lang, text.ringkasan), value: dip.ringkasan },
    { term: say(lang, dipText.kelas), value: kindWords(lang, 'dip', dip.kelas) },
    ...(duty === undefined ? [] : [{ term: say(lang, dipText.kewajiban), value: `${say(lang, duty.nama)} (${duty.dasar})` }]),
    { term: say(lang, dipText.unit), value: dip.unit },
    { term: say(lang, dipText.pembuat), value: dip.pembuat },
    { term: say(lang, dipText.dibuat), value: say(lang, dipText.dibuatNilai, { hari: formatDay(lang, dip.dibuatHari), tempat: dip.dibuatTempat }) },
    { term: say(lang, dipText.retensi), value: dip.retensi },
    ...(dip.uji === null ? [] : [{ term: say(lang, dipText.uji), value: dip.uji }]),
    ...(dip.permohonan === null ? [] : [{ term: say(lang, dipText.asal), value: dip.permohonan }]),
    ...(dip.sebab === '' ? [] : [{ term: say(lang, text.sebab), value: dip.sebab }]),
    ...(dip.pengganti === null ? [] : [{ term: say(lang, text.DIGANTI), value: dip.pengganti }]),
  ];
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={dip.judul} eyebrow={dip.nomor ?? say(lang, text.belumTerbit)}>
        <StateTag state={DIP_TAG[dip.keadaan]}>{say(lang, text[dip.keadaan])}</StateTag> {say(lang, dipText.versiJudul, { n: String(dip.versi) })}
      </DeskHead>
      <Grid section>
        <Span cols={7}>
          <Facts items={facts} />
          <Files items={linksOf(lang, dip)} />
          {dip.berkas.map(({ nama }) => (
            <Note key={nama}>{say(lang, text.berkasAda, { nama })}</Note>
          ))}
        </Span>
        <Span cols={5}>
          <Acts {...view} />
        </Span>
      </Grid>
    </>
  );
}

function linksOf(lang: Lang, dip: Dip) {
  return [
    ...(dip.tautan === null ? [] : [{ href: dip.tautan, title: dip.tautan, icon: 'chain' as const }]),
    ...(dip.nomor === null || dip.terbit === null ? [] : [{ href: dipPath(dip.nomor), title: say(lang, text.lihatPublik), icon: 'eye' as const }]),
  ];
}

function Acts({ lang, dip, boleh, fields }: DeskEntryView): VNode {
  const action = `${mejaDipPath(dip.id)}/putus`;
  const step = (langkah: string): readonly HiddenField[] => [...fields(action), { name: 'langkah', value: langkah }];
  return (
    <ActPanel id="langkah" title={say(lang, text.langkah)}>
      {dip.keadaan === 'DRAF' && !boleh.terbit && <Note>{say(lang, text.hanyaPpid)}</Note>}
      {dip.keadaan === 'DRAF' && boleh.terbit && (
        <>
          <PostForm action={action} fields={step('TERBITKAN')}>
            <Button>{say(lang, text.terbitkan)}</Button>
          </PostForm>
          <PostForm action={action} fields={step('GUGURKAN')}>
            <Button kind="second">{say(lang, text.gugurkan)}</Button>
          </PostForm>
        </>
      )}
      {dip.keadaan === 'TERBIT' && boleh.susun && <Button href={`${mejaDipPath(dip.id)}/versi`}>{say(lang, text.versiBaru)}</Button>}
      {dip.keadaan === 'TERBIT' && boleh.terbit && (
        <PostForm action={action} fields={step('GANTI')}>
          <TextInput id="pengganti" name="pengganti" label={say(lang, text.gantiNomor)} hint={say(lang, text.gantiJudul)} maxLength={30} />
          <Textarea id="alasan" name="alasan" label={say(lang, text.alasan)} rows={2} maxLength={500} />
          <Button kind="second">{say(lang, text.ganti)}</Button>
        </PostForm>
      )}
    </ActPanel>
  );
}

export interface FormView {
  readonly lang: Lang;
  /** The version that a newer one follows; undefined = a new entry. */
  readonly dari: Dip | undefined;
  readonly typed: Typed;
  readonly galat: readonly { readonly field: string; readonly words: string }[];
  readonly fields: (path: string) => readonly HiddenField[];
}

const one = (value: Typed[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

export function EntryForm({ lang, dari, typed, galat, fields }: FormView): VNode {
  const action = dari === undefined ? `${MEJA_DIP}/baru` : `${mejaDipPath(dari.id)}/versi`;
  const error = (name: string): string | undefined => galat.find(({ field }) => field === name)?.words;
  const field = (name: string, label: string, hint?: string) => ({ id: name, name, label, hint, error: error(name) });
  const line = (name: string, label: string, maxLength: number, hint?: string): VNode => <TextInput {...field(name, label, hint)} value={one(typed[name])} maxLength={maxLength} required />;
  const title = dari === undefined ? say(lang, text.baruJudul) : say(lang, text.versiJudul, { nomor: dari.nomor ?? '' });
  const made = { tanggal: one(typed['dibuat_tanggal']), bulan: one(typed['dibuat_bulan']), tahun: one(typed['dibuat_tahun']) };
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field: name, words }) => ({ href: `#${name}`, text: words }))} />}
      <DeskHead title={title} />
      <PostForm action={action} fields={fields(action)} enctype="multipart/form-data">
        {line('judul', say(lang, text.isiJudul), 200)}
        <Textarea {...field('ringkasan', say(lang, text.ringkasan), say(lang, text.ringkasanPetunjuk))} value={one(typed['ringkasan'])} maxLength={2_000} required />
        <Select {...field('kelas', say(lang, dipText.kelas))} value={one(typed['kelas'])} options={KELAS.map((value) => ({ value, label: say(lang, kewajibanText[value]) }))} />
        <Select {...field('kewajiban', say(lang, dipText.kewajiban), say(lang, text.wajibPetunjuk))} value={one(typed['kewajiban'])} empty={say(lang, text.tanpaWajib)} options={KEWAJIBAN.map(({ kode, nama, kelas }) => ({ value: kode, label: `${say(lang, kewajibanText[kelas])}: ${say(lang, nama)}` }))} />
        {line('unit', say(lang, dipText.unit), 120)}
        {line('pembuat', say(lang, dipText.pembuat), 120)}
        <DateInput {...field('dibuat', say(lang, text.dibuatHari))} value={made} required />
        {line('dibuat_tempat', say(lang, dipText.dibuatTempat), 120)}
        <Checkboxes {...field('bentuk', say(lang, dipText.bentuk))} values={typeof typed['bentuk'] === 'string' ? [typed['bentuk']] : [...(typed['bentuk'] ?? [])]} options={BENTUK.map((value) => ({ value, label: say(lang, dipText[`f_${value}`]) }))} />
        {line('retensi', say(lang, dipText.retensi), 120, say(lang, text.retensiPetunjuk))}
        <Select {...field('bahasa', say(lang, dipText.bahasa))} value={one(typed['bahasa']) || 'id'} options={BAHASA.map((value) => ({ value, label: say(lang, dipText[`b_${value}`]) }))} />
        <TextInput {...field('uji', say(lang, text.uji))} value={one(typed['uji'])} maxLength={30} />
        <TextInput {...field('tautan', say(lang, text.tautan), say(lang, text.tautanPetunjuk))} value={one(typed['tautan'])} maxLength={500} />
        <FileInput {...field('berkas', say(lang, text.berkas), say(lang, text.berkasPetunjuk))} multiple />
        {dari?.berkas.map(({ nama }) => <Note key={nama}>{say(lang, text.berkasAda, { nama })}</Note>)}
        {dari !== undefined && <Textarea {...field('sebab', say(lang, text.sebab))} value={one(typed['sebab'])} rows={2} maxLength={500} required />}
        <Button>{say(lang, text.simpan)}</Button>
      </PostForm>
    </>
  );
}
