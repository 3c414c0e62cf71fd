// What does an officer see of one quarter of an area: its stage, the recap form, the proposal of two persons, the input?
import type { VNode } from 'preact';
import { day } from '#kernel/day';
import { formatDay, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { ActPanel, DeskHead, StateTag, TwoPersons } from '#design/desk';
import { Button, DateInput, ErrorSummary, type HiddenField, PostForm, TextInput, Textarea } from '#design/forms';
import { Inset } from '#design/answers';
import { Note, Section } from '#design/page';
import { Files } from '#design/tables';
import type { Typed } from '../formulir.ts';
import { KATEGORI, type RekapJumlah } from '../rekap-jumlah.ts';
import { type Keadaan, berikut, isPublik } from '../states.ts';
import type { Periode, RekapMasuk } from '../store/rekap.ts';
import { mejaText as text } from '../text-meja.ts';
import { kategoriText, pdpbText } from '../text.ts';
import { namaTriwulan, tingkatOf } from '../triwulan.ts';
import { mejaPath, rekapPath } from './address.ts';
import { Flow, Reasons } from './publik.tsx';

export interface PeriodeView {
  readonly lang: Lang;
  readonly periode: Periode;
  readonly nama: string;
  readonly rekap: RekapMasuk | undefined;
  /** Figures that the form begins with, and where they come from. */
  readonly awalan: { readonly isi: RekapJumlah; readonly dari: 'daftar' | 'anak'; readonly asal: string } | undefined;
  readonly boleh: { readonly kerja: boolean; readonly setujui: boolean };
  /** Is the reader the one who proposed? */
  readonly sendiri: boolean;
  readonly fields: (path: string) => readonly HiddenField[];
  readonly typed: Typed;
  readonly galat: readonly { readonly field: string; readonly words: string }[];
}

export function PeriodePage(view: PeriodeView): VNode {
  const { lang, periode, nama, rekap, galat, boleh } = view;
  const title = say(lang, pdpbText.judulRekap, { tempat: nama });
  const path = mejaPath(periode, periode.kode);
  const next = berikut(tingkatOf(periode.kode) ?? 'kab_kota', periode.keadaan);
  return (
    <>
      {galat.length > 0 && <ErrorSummary title={galat.some(({ field }) => field === 'rekap') ? say(lang, text.salah) : undefined} items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <DeskHead title={title} eyebrow={namaTriwulan(lang, periode)}>
        <StateTag state={next === undefined ? 'ditutup' : 'dibuka'}>{say(lang, text[periode.keadaan])}</StateTag>
      </DeskHead>
      {next !== undefined && next !== 'PLENO' && boleh.kerja && <Next view={view} next={next} />}
      {periode.kode.length === 4 && <Files items={[{ href: `${path}/masukan`, title: say(lang, text.masukan) }]} />}
      {rekap !== undefined && <Proposed view={view} rekap={rekap} />}
      {rekap === undefined && next === 'PLENO' && boleh.kerja && <RekapForm {...view} />}
      {isPublik(periode.keadaan) && <Files items={[{ href: rekapPath(periode, periode.kode), title: say(lang, text.halamanPublik) }]} />}
    </>
  );
}

function Next({ view: { lang, periode, fields }, next }: { readonly view: PeriodeView; readonly next: Keadaan }): VNode {
  const action = `${mejaPath(periode, periode.kode)}/lanjut`;
  return (
    <ActPanel id="lanjut" title={say(lang, text[periode.keadaan])}>
      <PostForm action={action} fields={[...fields(action), { name: 'dari', value: periode.keadaan }]}>
        <Button>{say(lang, text.lanjut, { tahap: say(lang, text[next]) })}</Button>
      </PostForm>
    </ActPanel>
  );
}

function Proposed({ view, rekap }: { readonly view: PeriodeView; readonly rekap: RekapMasuk }): VNode {
  const { lang, periode, fields, boleh, sendiri } = view;
  const path = mejaPath(periode, periode.kode);
  const zone = zoneOf(periode.kode) ?? 'WIB';
  const decided = rekap.disetujui === null ? undefined : { by: say(lang, text.menunggu), when: formatInstant(lang, rekap.disetujui, zone), outcome: 'disetujui' as const };
  return (
    <>
      <TwoPersons
        id="usulan"
        title={say(lang, text.usulan)}
        proposed={{ by: say(lang, pdpbText.beritaAcara, { nomor: rekap.nomor }), when: formatInstant(lang, rekap.diusulkan, zone) }}
        reason={formatDay(lang, day(rekap.tanggal))}
        waitsFor={say(lang, text.menunggu)}
        changes={[{ what: say(lang, pdpbText.akhir), before: formatInt(lang, rekap.isi.awal), after: formatInt(lang, rekap.isi.akhir) }]}
        own={sendiri}
        {...(decided === undefined ? {} : { decided })}
      >
        {decided === undefined && boleh.setujui && (
          <PostForm action={`${path}/setujui`} fields={[...fields(`${path}/setujui`), { name: 'sidik', value: rekap.sidik }]}>
            <Button>{say(lang, text.setujui)}</Button>
          </PostForm>
        )}
      </TwoPersons>
      <Flow lang={lang} isi={rekap.isi} />
      <Reasons lang={lang} isi={rekap.isi} />
      {decided === undefined && boleh.kerja && (
        <PostForm action={`${path}/batal`} fields={fields(`${path}/batal`)}>
          <Button kind="second">{say(lang, text.batal)}</Button>
        </PostForm>
      )}
    </>
  );
}

function RekapForm(view: PeriodeView): VNode {
  const { lang, periode, typed, galat, fields, awalan } = view;
  const path = mejaPath(periode, periode.kode);
  const error = (name: string): string | undefined => galat.find(({ field }) => field === name)?.words;
  const start: Readonly<Record<string, number | null | undefined>> = awalan === undefined ? {} : { ...awalan.isi, ...awalan.isi.rincian, rincian: undefined };
  const number = (name: string, label: string, required = false): VNode => {
    const begin = start[name];
    return <TextInput key={name} id={name} name={name} label={label} error={error(name)} value={typed[name] ?? (begin === null || begin === undefined ? '' : formatInt('id', begin))} inputMode="numeric" maxLength={13} required={required} />;
  };
  const minutes = (prefix: string): VNode => (
    <>
      <TextInput id={`${prefix}nomor`} name="nomor" label={say(lang, text.nomor)} error={error('nomor')} value={typed['nomor'] ?? ''} maxLength={100} required />
      <DateInput id={`${prefix}tanggal`} name="tanggal" label={say(lang, text.tanggal)} error={error('tanggal')} value={{ tanggal: typed['tanggal_tanggal'] ?? '', bulan: typed['tanggal_bulan'] ?? '', tahun: typed['tanggal_tahun'] ?? '' }} required />
    </>
  );
  return (
    <Section id="rekap" title={say(lang, text.isiRekap)}>
      <Note>{say(lang, text.isiMaksud)}</Note>
      {awalan !== undefined && <Inset>{awalan.dari === 'daftar' ? say(lang, text.isiDaftar, { asal: awalan.asal }) : say(lang, text.isiAnak)}</Inset>}
      <PostForm action={`${path}/rekap`} fields={fields(`${path}/rekap`)}>
        {number('awal', say(lang, pdpbText.awal), true)}
        {number('baru', say(lang, pdpbText.baru), true)}
        {number('tms', say(lang, pdpbText.tms), true)}
        {number('akhir', say(lang, pdpbText.akhir), true)}
        {number('laki', say(lang, pdpbText.laki))}
        {number('perempuan', say(lang, pdpbText.perempuan))}
        {KATEGORI.map((key) => number(key, say(lang, kategoriText[key])))}
        {minutes('')}
        <Button>{say(lang, text.usul)}</Button>
      </PostForm>
      <Section id="berkas" title={say(lang, text.csv)} level={3}>
        <PostForm action={`${path}/rekap`} fields={fields(`${path}/rekap`)}>
          <Textarea id="csv" name="csv" label={say(lang, text.csvIsi)} hint={say(lang, text.csvPetunjuk, { kategori: KATEGORI.join(', ') })} error={error('berkas')} value={typed['csv'] ?? ''} rows={8} maxLength={60_000} />
          {minutes('csv-')}
          <Button kind="second">{say(lang, text.csvKirim)}</Button>
        </PostForm>
      </Section>
    </Section>
  );
}
