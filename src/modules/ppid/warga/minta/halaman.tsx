// What stands on each page of the form? (one question a page; works without a script; ppid.md section 5)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, StepMark } from '#design/answers';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, Radios, TextInput, Textarea } from '#design/forms';
import { Lead, Note, PageHead } from '#design/page';
import type { Office } from '#platform/offices';
import { BENTUK, JENIS_PEMOHON, PANJANG, PENYAMPAIAN } from '../../permohonan/isian.ts';
import { JAWABAN } from '../../dip/pages/address.ts';
import { ISI } from '../address.ts';
import { mintaText as text } from '../text-minta.ts';
import type { Panjang } from '../hitung.tsx';
import { type Salah, at } from './galat.ts';
import { CaraLain, JUMLAH_LANGKAH } from './kantor.tsx';
import { HALAMAN, type Halaman, type Isian, ikut, sebelum } from './langkah.ts';

export interface HalamanProps {
  readonly lang: Lang;
  readonly kantor: readonly Office[];
  readonly typed: Isian;
  readonly salah: readonly Salah[];
  readonly ticket: readonly HiddenField[];
  readonly embargoHari: number;
  /** Working days of the deadlines that the pages speak of. */
  readonly panjang: Panjang;
  /** Number of the closed request that is filed again. */
  readonly ulang: string | undefined;
}

const TANYA = { rincian: text.rincianTanya, mirip: text.miripTanya, tujuan: text.tujuanTanya, bentuk: text.bentukTanya, siapa: text.siapaTanya, izin: text.izinTanya, kirim: text.kirimTanya } as const;

export const judulHalaman = (lang: Lang, halaman: Halaman): string => say(lang, TANYA[halaman]);

/** Head, faults and what stands around every page; `children` is the form. */
export function Bingkai({ lang, halaman, kantor, salah, ulang, children }: Pick<HalamanProps, 'lang' | 'kantor' | 'salah' | 'ulang'> & { readonly halaman: Halaman; readonly children: ComponentChildren }): VNode {
  const step = HALAMAN.filter((one) => one !== 'mirip').indexOf(halaman === 'mirip' ? 'rincian' : halaman) + 2;
  const [first] = kantor;
  return (
    <>
      {salah.length > 0 && <ErrorSummary items={salah.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <StepMark step={step} of={JUMLAH_LANGKAH}>
        {kantor.length > 1 ? say(lang, text.keBanyak, { n: formatInt(lang, kantor.length) }) : say(lang, text.keKantor, { kantor: first?.nama ?? '' })}
      </StepMark>
      <PageHead title={judulHalaman(lang, halaman)} />
      {ulang !== undefined && <Note>{say(lang, text.ulang, { nomor: ulang })}</Note>}
      {children}
      <CaraLain lang={lang} />
    </>
  );
}

/** A page between the first and the last. */
export function HalamanView(props: HalamanProps & { readonly halaman: Exclude<Halaman, 'mirip' | 'kirim'> }): VNode {
  const { lang, halaman, typed, ticket, kantor } = props;
  const Fields = { rincian: Rincian, tujuan: Tujuan, bentuk: BentukCara, siapa: Siapa, izin: Izin }[halaman];
  const fields = [...ticket, ...ikut(typed, halaman), { name: 'langkah', value: halaman }];
  return (
    <Bingkai {...props}>
      <PostForm action={ISI} fields={fields} enctype="multipart/form-data" marks={{ 'data-pd-naskah': 'ppid', 'data-pulih': say(lang, text.pulih), 'data-perangkat': say(lang, text.perangkat), 'data-mirip': halaman === 'rincian' ? `${JAWABAN}.json` : undefined, 'data-kantor': kantor[0]?.kode }}>
        <Fields {...props} />
        <div class="pd-actions">
          <Button>{say(lang, text.lanjut)}</Button>
          <Kembali lang={lang} halaman={halaman} />
        </div>
        <Note>{say(lang, text.perangkatTanpa)}</Note>
      </PostForm>
    </Bingkai>
  );
}

export function Kembali({ lang, halaman }: { readonly lang: Lang; readonly halaman: Halaman }): VNode {
  const before = sebelum(halaman);
  if (before === undefined) return <></>;
  return (
    <Button kind="second" name="ke" value={before}>
      {say(lang, text.kembali)}
    </Button>
  );
}

function Rincian({ lang, typed, salah }: HalamanProps): VNode {
  return (
    <>
      <Textarea id="rincian" name="rincian" label={say(lang, text.rincianLabel)} hint={say(lang, text.rincianPetunjuk)} value={typed.rincian} error={at(salah, 'rincian')} rows={8} maxLength={PANJANG.rincian[1]} required />
      <div data-pd-mirip data-judul={say(lang, text.miripTanya)} data-isi={say(lang, text.miripPengantar)} role="status" aria-live="polite" />
      <Note>{say(lang, text.rincianMaks)}</Note>
    </>
  );
}

function Tujuan({ lang, typed, salah }: HalamanProps): VNode {
  return (
    <>
      <Inset>{say(lang, text.tujuanNanti)}</Inset>
      <Textarea id="tujuan" name="tujuan" label={say(lang, text.tujuanLabel)} hint={say(lang, text.tujuanPetunjuk)} value={typed.tujuan} error={at(salah, 'tujuan')} maxLength={PANJANG.tujuan[1]} />
    </>
  );
}

function BentukCara({ lang, typed, salah }: HalamanProps): VNode {
  return (
    <>
      <Radios id="bentuk" name="bentuk" label={say(lang, text.bentukLabel)} hint={say(lang, text.bentukGratis)} value={typed.bentuk ?? 'salinan_lunak'} error={at(salah, 'bentuk')} options={BENTUK.map((value) => ({ value, label: say(lang, text[`bentuk_${value}`]) }))} />
      <Radios id="penyampaian" name="penyampaian" label={say(lang, text.penyampaianLabel)} value={typed.penyampaian ?? 'unduh'} error={at(salah, 'penyampaian')} options={PENYAMPAIAN.map((value) => ({ value, label: say(lang, text[`cara_${value}`]) }))} />
    </>
  );
}

function Siapa({ lang, typed, salah }: HalamanProps): VNode {
  return (
    <>
      <Lead>{say(lang, text.siapaSebab)}</Lead>
      <Radios id="jenis" name="jenis" label={say(lang, text.jenisLabel)} value={typed.jenis ?? 'perorangan'} error={at(salah, 'jenis')} options={JENIS_PEMOHON.map((value) => ({ value, label: say(lang, text[`jenis_${value}`]) }))} />
      <TextInput id="nama" name="nama" label={say(lang, text.nama)} hint={say(lang, text.namaPetunjuk)} value={typed.nama} error={at(salah, 'nama')} autoComplete="name" maxLength={PANJANG.nama[1]} required />
      <TextInput id="alamat" name="alamat" label={say(lang, text.alamat)} hint={say(lang, text.alamatPetunjuk)} value={typed.alamat} error={at(salah, 'alamat')} autoComplete="street-address" maxLength={PANJANG.alamat[1]} required />
      <TextInput id="telepon" name="telepon" label={say(lang, text.telepon)} hint={say(lang, text.teleponPetunjuk)} value={typed.telepon} error={at(salah, 'telepon')} inputMode="tel" autoComplete="tel" maxLength={PANJANG.telepon[1]} />
      <TextInput id="surel" name="surel" label={say(lang, text.surel)} value={typed.surel} error={at(salah, 'surel')} inputMode="email" autoComplete="email" maxLength={PANJANG.surel[1]} />
      <TextInput id="pekerjaan" name="pekerjaan" label={say(lang, text.pekerjaan)} hint={say(lang, text.pekerjaanPetunjuk)} value={typed.pekerjaan} error={at(salah, 'pekerjaan')} autoComplete="organization-title" maxLength={PANJANG.pekerjaan[1]} />
    </>
  );
}

function Izin({ lang, typed, embargoHari }: HalamanProps): VNode {
  // One name a box: each is a field of its own.
  const box = (name: 'kabar' | 'izin_arsip' | 'embargo', label: string, hint: string): VNode => (
    <Checkboxes id={name} name={name} label={label} options={[{ value: 'ya', label: say(lang, text.izinYa), hint }]} values={typed[name] === 'ya' ? ['ya'] : []} />
  );
  return (
    <>
      <Lead>{say(lang, text.izinPetunjuk)}</Lead>
      {box('kabar', say(lang, text.izinKabar), say(lang, text.izinKabarIsi))}
      {box('izin_arsip', say(lang, text.izinArsip), say(lang, text.izinArsipIsi))}
      {box('embargo', say(lang, text.izinEmbargo, { n: formatInt(lang, embargoHari) }), say(lang, text.izinEmbargoIsi))}
    </>
  );
}
