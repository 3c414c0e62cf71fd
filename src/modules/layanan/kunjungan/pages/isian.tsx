// What does the form of a visit look like, one group of questions a page? (the same on the web, at the kiosk and at the desk)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, FileInput, type HiddenField, PostForm, PuzzleField, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Note, PageHead } from '#design/page';
import { BAHASA, BAHASA_NAMA, BUTUH, BUTUH_NAMA, type Butuh, JENIS_NAMA, JENIS_TAMU } from '../jenis.ts';
import type { Salah, Typed } from '../isian.ts';
import { text } from '../text.ts';
import { formText as t } from '../text-isian.ts';

export const BABAK = ['siapa', 'keperluan', 'bantuan', 'kontak', 'periksa'] as const;
export type Babak = (typeof BABAK)[number];
export const ISI_BABAK: Readonly<Record<Babak, readonly string[]>> = {
  siapa: ['nama', 'jenis', 'lembaga', 'jumlah'],
  keperluan: ['uraian', 'pejabat'],
  bantuan: ['prioritas', 'butuh', 'butuh_lain', 'lain_tetap', 'bahasa'],
  kontak: ['kontak', 'kontak_setuju'],
  periksa: ['foto_setuju'],
};

export interface Galat {
  readonly field: string;
  readonly words: string;
}

export interface IsianView {
  readonly lang: Lang;
  readonly babak: Babak;
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  /** Where a group is sent, and where the whole. */
  readonly lanjut: string;
  readonly kirim: string;
  /** Office, service, time: travel unseen. */
  readonly tetap: Readonly<Record<string, string>>;
  readonly ticket: (path: string) => readonly HiddenField[];
  /** Only for a hearing a post is asked for. */
  readonly berpejabat: boolean;
  readonly puzzle: string;
  /** What was chosen, in words: office, service, time. */
  readonly ringkas: readonly { readonly term: string; readonly value: string }[];
  readonly belumPasti: readonly Butuh[];
  /** A walk-in takes a number instead of booking. */
  readonly langsung: boolean;
}

export const valueOf = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
export const valuesOf = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** Everything of the other pages travels along unseen. */
function carried({ typed, babak, tetap }: IsianView): HiddenField[] {
  const own = new Set(ISI_BABAK[babak]);
  const rest = Object.values(ISI_BABAK).flat().filter((name) => !own.has(name));
  return [...Object.entries(tetap).map(([name, value]) => ({ name, value })), { name: 'babak', value: babak }, ...rest.flatMap((name) => valuesOf(typed, name).map((value) => ({ name, value })))];
}

export const galatOf = (lang: Lang, salah: readonly Salah[]): Galat[] => salah.map(({ field, code }) => ({ field, words: say(lang, t[`salah${code}`]) }));

export function IsianPage(view: IsianView): VNode {
  const { lang, babak, galat, ticket, lanjut, kirim } = view;
  const last = babak === 'periksa';
  const at = BABAK.indexOf(babak);
  const action = last ? kirim : lanjut;
  return (
    <>
      {galat.length > 0 && <ErrorSummary items={galat.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <PageHead title={say(lang, text[babak])} eyebrow={say(lang, text.langkah, { n: String(at + 1), semua: String(BABAK.length) })} />
      {last ? <Review {...view} /> : null}
      <PostForm action={action} fields={[...ticket(action), ...carried(view)]} enctype={last ? 'multipart/form-data' : undefined}>
        <Group {...view} />
        <div class="pd-actions">
          <Button name="aksi" value="lanjut">
            {say(lang, last ? (view.langsung ? text.ambilNomor : text.kirim) : text.lanjut)}
          </Button>
          {at > 0 && !last && (
            <Button kind="second" name="aksi" value={BABAK[at - 1]}>
              {say(lang, text.kembali)}
            </Button>
          )}
        </div>
      </PostForm>
      {last && <Changes {...view} />}
    </>
  );
}

interface WaktuLainView extends IsianView {
  readonly times: readonly { readonly value: string; readonly label: string }[];
  readonly words: string;
}

/** Only the time is asked for anew; the rest travels on to the last page. */
export function WaktuLain(view: WaktuLainView): VNode {
  const { lang, ticket, lanjut, times, words } = view;
  const tetap = Object.fromEntries(Object.entries(view.tetap).filter(([name]) => name !== 'slot'));
  return (
    <>
      <ErrorSummary items={[{ href: '#slot', text: words }]} />
      <PageHead title={say(lang, text.ulang)} />
      <PostForm action={lanjut} fields={[...ticket(lanjut), ...carried({ ...view, tetap })]}>
        <Radios id="slot" name="slot" label={say(lang, text.waktu)} value={times[0]?.value} options={times} />
        <Button>{say(lang, text.lanjut)}</Button>
      </PostForm>
    </>
  );
}

/** Back to any group, with everything that was typed. */
function Changes(view: IsianView): VNode {
  const { lang, ticket, lanjut } = view;
  return (
    <PostForm action={lanjut} fields={[...ticket(lanjut), ...carried(view), { name: 'foto_setuju', value: '' }]}>
      <div class="pd-actions">
        {(['siapa', 'keperluan', 'bantuan', 'kontak'] as const).map((name) => (
          <Button key={name} kind="second" small name="aksi" value={name}>
            {say(lang, text[`ubah${`${name.charAt(0).toUpperCase()}${name.slice(1)}` as 'Siapa' | 'Keperluan' | 'Bantuan' | 'Kontak'}`])}
          </Button>
        ))}
      </div>
    </PostForm>
  );
}

function Group(view: IsianView): VNode {
  switch (view.babak) {
    case 'siapa':
      return <Siapa {...view} />;
    case 'keperluan':
      return <Keperluan {...view} />;
    case 'bantuan':
      return <Bantuan {...view} />;
    case 'kontak':
      return <KontakFields {...view} />;
    case 'periksa':
      return <Kirim {...view} />;
  }
}

export type GroupProps = Pick<IsianView, 'lang' | 'typed' | 'galat'>;
const field = ({ lang, galat }: GroupProps, name: string, label: (typeof t)[keyof typeof t], hint?: (typeof t)[keyof typeof t]) => ({
  id: name,
  name,
  label: say(lang, label),
  hint: hint === undefined ? undefined : say(lang, hint),
  error: galat.find((one) => one.field === name)?.words,
});

export function Siapa(view: GroupProps): VNode {
  const { lang, typed } = view;
  return (
    <>
      <TextInput {...field(view, 'nama', t.nama, t.namaPetunjuk)} value={valueOf(typed, 'nama')} maxLength={160} autoComplete="name" required />
      <Radios {...field(view, 'jenis', t.jenis)} value={valueOf(typed, 'jenis') || 'warga'} options={JENIS_TAMU.map((kind) => ({ value: kind, label: say(lang, JENIS_NAMA[kind]) }))} />
      <TextInput {...field(view, 'lembaga', t.lembaga, t.lembagaPetunjuk)} value={valueOf(typed, 'lembaga')} maxLength={200} autoComplete="organization" />
      <TextInput {...field(view, 'jumlah', t.jumlah, t.jumlahPetunjuk)} value={valueOf(typed, 'jumlah') || '1'} inputMode="numeric" maxLength={3} />
    </>
  );
}

export function Keperluan(view: GroupProps & Pick<IsianView, 'berpejabat'>): VNode {
  const { typed } = view;
  return (
    <>
      <Textarea {...field(view, 'uraian', t.uraian, t.uraianPetunjuk)} value={valueOf(typed, 'uraian')} rows={4} maxLength={700} />
      {view.berpejabat && <TextInput {...field(view, 'pejabat', t.pejabat, t.pejabatPetunjuk)} value={valueOf(typed, 'pejabat')} maxLength={160} autoComplete="off" />}
    </>
  );
}

export function Bantuan(view: GroupProps): VNode {
  const { lang, typed, galat } = view;
  const asked = galat.some((one) => one.field === 'butuh_lain');
  return (
    <>
      <Checkboxes {...field(view, 'prioritas', t.prioritas, t.prioritasPetunjuk)} values={valuesOf(typed, 'prioritas')} options={[{ value: 'ya', label: say(lang, t.ya) }]} />
      <Checkboxes {...field(view, 'butuh', t.butuh, t.butuhPetunjuk)} values={valuesOf(typed, 'butuh')} options={BUTUH.map((kode) => ({ value: kode, label: say(lang, BUTUH_NAMA[kode]) }))} />
      {/* What was pointed out once is not pointed out again: the guest's word stands. */}
      {asked && <input type="hidden" name="lain_tetap" value={valueOf(typed, 'butuh_lain').trim()} />}
      {!asked && valueOf(typed, 'lain_tetap') !== '' && <input type="hidden" name="lain_tetap" value={valueOf(typed, 'lain_tetap')} />}
      <TextInput {...field(view, 'butuh_lain', t.butuhLain, t.butuhLainPetunjuk)} value={valueOf(typed, 'butuh_lain')} maxLength={120} autoComplete="off" />
      <Select {...field(view, 'bahasa', t.bahasa)} value={valueOf(typed, 'bahasa') || 'id'} options={BAHASA.map((kode) => ({ value: kode, label: say(lang, BAHASA_NAMA[kode]) }))} />
    </>
  );
}

export function KontakFields(view: GroupProps): VNode {
  const { lang, typed } = view;
  return (
    <>
      <TextInput {...field(view, 'kontak', t.kontak, t.kontakPetunjuk)} value={valueOf(typed, 'kontak')} maxLength={160} autoComplete="email" />
      <Checkboxes {...field(view, 'kontak_setuju', t.kontakSetuju)} values={valuesOf(typed, 'kontak_setuju')} options={[{ value: 'ya', label: say(lang, t.setuju) }]} />
    </>
  );
}

function Kirim(view: IsianView): VNode {
  const { lang, typed, langsung, puzzle } = view;
  return (
    <>
      {!langsung && (
        <>
          <FileInput {...field(view, 'foto', t.foto, t.fotoPetunjuk)} accept="image/jpeg,image/png,image/webp" />
          <Checkboxes {...field(view, 'foto_setuju', t.fotoSetuju)} values={valuesOf(typed, 'foto_setuju')} options={[{ value: 'ya', label: say(lang, t.setuju) }]} />
        </>
      )}
      <PuzzleField puzzle={puzzle} />
    </>
  );
}

function Review({ lang, typed, ringkas, belumPasti, langsung }: IsianView): VNode {
  const none = say(lang, text.tidakAda);
  const butuh = BUTUH.filter((kode) => valuesOf(typed, 'butuh').includes(kode)).map((kode) => say(lang, BUTUH_NAMA[kode]));
  const jenis = JENIS_TAMU.find((kind) => kind === valueOf(typed, 'jenis'));
  const bahasa = BAHASA.find((kode) => kode === valueOf(typed, 'bahasa'));
  const wrote = (name: string, label: (typeof t)[keyof typeof t]) => (valueOf(typed, name) === '' ? [] : [{ term: say(lang, label), value: valueOf(typed, name) }]);
  const items = [
    ...ringkas,
    { term: say(lang, t.nama), value: valueOf(typed, 'nama') },
    ...(jenis === undefined ? [] : [{ term: say(lang, t.jenis), value: say(lang, JENIS_NAMA[jenis]) }]),
    ...wrote('lembaga', t.lembaga),
    { term: say(lang, t.jumlah), value: valueOf(typed, 'jumlah') || '1' },
    { term: say(lang, t.uraian), value: valueOf(typed, 'uraian') || none },
    ...wrote('pejabat', t.pejabat),
    { term: say(lang, t.prioritasPendek), value: say(lang, valueOf(typed, 'prioritas') === 'ya' ? t.ya : text.tidak) },
    { term: say(lang, t.butuh), value: [...butuh, valueOf(typed, 'butuh_lain')].filter((one) => one !== '').join(', ') || none },
    ...(bahasa === undefined || bahasa === 'id' ? [] : [{ term: say(lang, t.bahasa), value: say(lang, BAHASA_NAMA[bahasa]) }]),
    ...(langsung ? [] : [{ term: say(lang, t.kontak), value: valueOf(typed, 'kontak') || say(lang, text.tanpaKontak) }]),
  ];
  return (
    <>
      <Facts items={items} />
      {belumPasti.length > 0 && <Inset>{say(lang, text.belumPasti, { butuh: belumPasti.map((kode) => say(lang, BUTUH_NAMA[kode])).join(', ') })}</Inset>}
      {jenis === 'peserta_pemilu' && <Inset>{say(lang, text.peserta)}</Inset>}
      <Note>{say(lang, text.wajibSadar)}</Note>
    </>
  );
}
