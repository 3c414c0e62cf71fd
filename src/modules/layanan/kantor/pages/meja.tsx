// How does an office keep its profile, its channels and its hours? (one page, three forms)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, TwoPersons } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Details, Inset, Panel } from '#design/answers';
import { Lead, Note, Section } from '#design/page';
import type { Office } from '#platform/offices';
import { komponenText } from '../../katalog/text-komponen.ts';
import { zonaKantor } from '../hari.ts';
import { HARI } from '../jam.ts';
import { MUSIM_KANTOR, type SalahJam } from '../jam-baru.ts';
import { JENIS_KANAL, type KanalKini } from '../kanal.ts';
import { JENIS_WORDS, kanalName } from '../kata.ts';
import { AKSES, type IsiProfil } from '../profil.ts';
import type { UsulJam } from '../store/jam.ts';
import { meja as t } from '../text-meja.ts';
import { KanalTag } from './bagian.tsx';
import { mejaPath } from './address.ts';

/** Endings of the addresses that this page's forms are sent to. */
export type Kirim = 'profil' | 'kanal' | 'uji' | 'jam' | 'jam-setujui';

export interface MejaView {
  readonly lang: Lang;
  readonly kantor: Office;
  readonly profil: IsiProfil;
  readonly kanal: readonly KanalKini[];
  readonly usul: UsulJam | undefined;
  /** Hours of each weekday, Monday first, as typed: today's, and those that the waiting proposal would replace. */
  readonly jamKini: readonly string[];
  readonly jamDiganti: readonly string[];
  readonly fields: Readonly<Partial<Record<Kirim, readonly HiddenField[]>>>;
  readonly account: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly salah: readonly { readonly field: string; readonly words: string }[];
  readonly note: string | undefined;
}

export function KantorMeja(view: MejaView): VNode {
  const { lang, kantor, fields, salah, note } = view;
  return (
    <>
      {salah.length > 0 && <ErrorSummary items={salah.map(({ field, words }) => ({ href: `#${field}`, text: words }))} />}
      <DeskHead title={say(lang, t.judul, { kantor: kantor.nama })} actions={<Button kind="second" href={`/kantor/${kantor.kode}`}>{say(lang, t.lihatUmum)}</Button>} />
      {note !== undefined && <Inset>{note}</Inset>}
      {view.usul !== undefined && <Usul {...view} usul={view.usul} />}
      <Section id="kanal" title={say(lang, t.kanal)}>
        <Kanal {...view} />
      </Section>
      {fields.jam !== undefined && (
        <Section id="jam" title={say(lang, t.jam)}>
          <Jam {...view} />
        </Section>
      )}
      {fields.profil !== undefined && (
        <Section id="profil" title={say(lang, t.profil)}>
          <Profil {...view} />
        </Section>
      )}
    </>
  );
}

const value = (view: MejaView, name: string, kept = ''): string => view.typed[name] ?? kept;
const wrong = (view: MejaView, name: string): string | undefined => view.salah.find(({ field }) => field === name)?.words;
const to = (view: MejaView, ending: Kirim): string => `${mejaPath(view.kantor.kode)}/${ending}`;
const dayOf = (view: MejaView, name: string) => ({ tanggal: value(view, `${name}_tanggal`), bulan: value(view, `${name}_bulan`), tahun: value(view, `${name}_tahun`) });

function Profil(view: MejaView): VNode {
  const { lang, profil } = view;
  const words = (name: 'alamat' | 'wilayah' | 'transportasi' | 'bahasa' | 'kepala' | 'ppid') => ({ id: name, name, label: say(lang, t[name]), value: value(view, name, profil[name]), maxLength: 600 });
  return (
    <PostForm action={to(view, 'profil')} fields={view.fields.profil ?? []}>
      <Textarea {...words('alamat')} rows={2} />
      <TextInput {...words('wilayah')} />
      <Textarea {...words('transportasi')} rows={2} />
      <Checkboxes id="akses" name="akses" label={say(lang, t.akses)} options={AKSES.map((kode) => ({ value: kode, label: say(lang, komponenText[kode]) }))} values={profil.akses} />
      <TextInput {...words('bahasa')} />
      <TextInput {...words('kepala')} />
      <TextInput {...words('ppid')} />
      <Checkboxes id="semua" name="semua" label={say(lang, t.semua)} options={[{ value: 'ya', label: say(lang, t.semuaYa) }]} values={profil.semuaKomponen ? ['ya'] : []} />
      <DateInput id="berlaku" name="berlaku" label={say(lang, t.berlaku)} value={dayOf(view, 'berlaku')} error={wrong(view, 'berlaku')} required />
      <Button>{say(lang, t.simpanProfil)}</Button>
    </PostForm>
  );
}

function Kanal(view: MejaView): VNode {
  const { lang, kanal, fields } = view;
  return (
    <>
      <Note>
        {say(lang, t.ujiCara)} {say(lang, t.ujiMesin)}
      </Note>
      {kanal.length === 0 && <Lead>{say(lang, t.kanalKosong)}</Lead>}
      {kanal.map((one) => (
        <SatuKanal key={one.id} view={view} one={one} />
      ))}
      {fields.kanal !== undefined && (
        <Details summary={say(lang, t.kanalBaru)} open={wrong(view, 'kanal_alamat') !== undefined || wrong(view, 'berakhir') !== undefined}>
          <PostForm action={to(view, 'kanal')} fields={fields.kanal}>
            <Select id="jenis" name="jenis" label={say(lang, t.kanalJenis)} options={JENIS_KANAL.map((jenis) => ({ value: jenis, label: say(lang, JENIS_WORDS[jenis]) }))} value={value(view, 'jenis')} />
            <TextInput id="kanal_alamat" name="kanal_alamat" label={say(lang, t.kanalAlamat)} hint={say(lang, t.kanalAlamatPetunjuk)} value={value(view, 'kanal_alamat')} error={wrong(view, 'kanal_alamat')} maxLength={120} required />
            <DateInput id="berakhir" name="berakhir" label={say(lang, t.kanalBerakhir)} value={dayOf(view, 'berakhir')} error={wrong(view, 'berakhir')} />
            <Button kind="second">{say(lang, t.tambah)}</Button>
          </PostForm>
        </Details>
      )}
    </>
  );
}

/** One channel a box; two buttons of one form record what was heard, so that nothing has to be chosen first. */
function SatuKanal({ view, one }: { readonly view: MejaView; readonly one: KanalKini }): VNode {
  const { lang, fields } = view;
  const id = { name: 'kanal', value: one.id };
  const last = one.terakhir === undefined ? '' : say(lang, t.terakhir, { waktu: formatInstant(lang, one.terakhir.pada, zonaKantor(one.kantor)) });
  return (
    <Panel>
      <Section id={`kanal-${one.id}`} title={kanalName(lang, one)} level={3} tight>
        <p class="govuk-body">
          <KanalTag lang={lang} state={one.keadaan} /> {last} {one.terakhir?.sebab}
        </p>
        <div class="pd-actions">
          {fields.uji !== undefined && (
            <PostForm action={to(view, 'uji')} fields={[...fields.uji, id]}>
              <div class="pd-actions" id={`hasil-${one.id}`}>
                <Button kind="second" small name="hasil" value="lulus">
                  {say(lang, t.ujiLulus)}
                </Button>
                <Button kind="second" small name="hasil" value="gagal">
                  {say(lang, t.ujiGagal)}
                </Button>
              </div>
            </PostForm>
          )}
          {fields.kanal !== undefined && (
            <PostForm action={to(view, 'kanal')} fields={[...fields.kanal, id]}>
              <Button kind="second" small>
                {say(lang, t.tutup)}
              </Button>
            </PostForm>
          )}
        </div>
      </Section>
    </Panel>
  );
}

function Jam(view: MejaView): VNode {
  const { lang } = view;
  return (
    <PostForm action={to(view, 'jam')} fields={view.fields.jam ?? []}>
      <Note>{say(lang, t.jamMaksud)}</Note>
      <Select id="musim" name="musim" label={say(lang, t.musim)} options={MUSIM_KANTOR.map((one) => ({ value: one, label: say(lang, t[`musim_${one}`]) }))} value={value(view, 'musim')} error={wrong(view, 'musim')} />
      {HARI.map((hari, at) => {
        const name = `hari_${String(at + 1)}`;
        return <TextInput key={name} id={name} name={name} label={say(lang, hari)} value={value(view, name, view.jamKini[at])} error={wrong(view, name)} maxLength={120} />;
      })}
      <DateInput id="dari" name="dari" label={say(lang, t.dari)} value={dayOf(view, 'dari')} error={wrong(view, 'dari')} required />
      <DateInput id="sampai" name="sampai" label={say(lang, t.sampai)} value={dayOf(view, 'sampai')} error={wrong(view, 'sampai')} />
      <TextInput id="dasar" name="dasar" label={say(lang, t.dasar)} value={value(view, 'dasar')} error={wrong(view, 'dasar')} maxLength={300} required />
      <Button kind="second">{say(lang, t.simpanJam)}</Button>
    </PostForm>
  );
}

function Usul(view: MejaView & { readonly usul: UsulJam }): VNode {
  const { lang, usul, fields, account } = view;
  const { musim, dari, jendela } = usul.isi;
  const changes = HARI.map((hari, at) => ({ what: say(lang, hari), before: view.jamDiganti[at] === undefined || view.jamDiganti[at] === '' ? say(lang, t.jamTutup) : view.jamDiganti[at], after: (jendela[String(at + 1) as '1'] ?? []).map(({ from, to: end }) => `${from}-${end}`.replaceAll(':', '.')).join(', ') || say(lang, t.jamTutup) }));
  const act = (setuju: 'ya' | 'tidak', label: string, kind: 'main' | 'second') => (
    <PostForm action={to(view, 'jam-setujui')} fields={[...(fields['jam-setujui'] ?? []), { name: 'setuju', value: setuju }]}>
      <Button kind={kind}>{label}</Button>
    </PostForm>
  );
  return (
    <TwoPersons id="jam-usul" title={say(lang, t.jamUsul)} proposed={{ by: say(lang, t.pengusul), when: say(lang, t.jamMulai, { musim: say(lang, t[`musim_${musim}`]), hari: formatDay(lang, dari) }) }} reason={usul.isi.dasar} waitsFor={say(lang, t.orangLain)} changes={changes} own={usul.pengusul === account}>
      {fields['jam-setujui'] !== undefined && (
        <>
          {act('ya', say(lang, t.setuju), 'main')}
          {act('tidak', say(lang, t.batal), 'second')}
        </>
      )}
    </TwoPersons>
  );
}

/** Faults of the hours' form, in words. */
export function salahJam(lang: Lang, salah: readonly SalahJam[]): { readonly field: string; readonly words: string }[] {
  return salah.map(({ field, kode }) => ({ field, words: say(lang, t[kode]) }));
}

export const nodeOf = (who: { readonly mandates: readonly { readonly node: AreaCode }[] } | undefined): AreaCode => who?.mandates[0]?.node ?? ('0' as AreaCode);
