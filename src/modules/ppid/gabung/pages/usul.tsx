// How does an officer offer to join two requests of one applicant, take it back, or write down what she said? (no officer closes anything alone)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, Checkboxes, type HiddenField, PostForm, Radios, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { Deps } from '#platform/module';
import { kanalText } from '../../permohonan/text-keadaan.ts';
import { type Permohonan, readBanyak } from '../../permohonan/store/permohonan.ts';
import { berkasPath } from '../../meja/address.ts';
import { bacaPasangan, masihTerbuka, seorang, sidikGabung } from '../actions/gabung.ts';
import { gabungPath } from '../address.ts';
import { listGabung, listSekontak } from '../store/gabung.ts';
import { gabungText as text } from '../text-gabung.ts';

export interface GabungView {
  /** Numbers of other live requests of the same applicant. */
  readonly kandidat: readonly string[];
  readonly usul: { readonly id: string; readonly oleh: string; readonly alasan: string; readonly tua: string; readonly muda: string; readonly sidik: string; readonly terbuka: boolean } | undefined;
  /** Joined by her word: the other number and its id. */
  readonly sudah: readonly { readonly nomor: string; readonly id: string; readonly muda: boolean }[];
  /** What was sent and could not stand. */
  readonly typed: Readonly<Record<string, string | undefined>>;
}

const MOST = 5;

export async function bacaGabung(deps: Pick<Deps, 'database' | 'keys'>, p: Permohonan, typed: GabungView['typed'] = {}): Promise<GabungView> {
  const { db } = deps.database;
  const found = await listGabung(db, p.id);
  const usul = found.find(({ keadaan }) => keadaan === 'USUL');
  const dua = usul === undefined ? undefined : await bacaPasangan(db, usul);
  const kandidat: string[] = [];
  for (const one of usul === undefined ? await readBanyak(db, await listSekontak(db, p.id, MOST)) : []) if (await seorang(db, deps, p.id, one.id)) kandidat.push(one.nomor);
  const sudah = await Promise.all(
    found.filter(({ keadaan }) => keadaan === 'SETUJU').map(async (one) => {
      const { tua, muda } = await bacaPasangan(db, one);
      return one.muda === p.id ? { nomor: tua.nomor, id: tua.id, muda: true } : { nomor: muda.nomor, id: muda.id, muda: false };
    }),
  );
  return {
    kandidat: kandidat.sort(),
    usul: usul === undefined || dua === undefined ? undefined : { id: usul.id, oleh: usul.oleh, alasan: usul.alasan, tua: dua.tua.nomor, muda: dua.muda.nomor, sidik: sidikGabung(dua), terbuka: masihTerbuka(dua) },
    sudah,
    typed,
  };
}

interface Props {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly akun: string;
  readonly gabung: GabungView;
  readonly fields: (path: string) => readonly HiddenField[];
}

/** Beside the facts of the case: with which it is one. */
export function GabungTaut({ lang, gabung }: Pick<Props, 'lang' | 'gabung'>): VNode {
  const { href } = useReader();
  return (
    <>
      {gabung.sudah.map(({ nomor, id, muda }) => (
        <p class="pd-small" key={id}>
          <a href={href(berkasPath(id))}>{say(lang, muda ? text.tautMuda : text.tautTua, { nomor })}</a>
        </p>
      ))}
    </>
  );
}

/** An offer that stands is shown; else the form to make one. */
export function GabungUsul(props: Props): VNode {
  const { lang, p, gabung, fields } = props;
  const path = gabungPath(p.id);
  const { typed, usul } = gabung;
  if (usul !== undefined) return <Menunggu {...props} usul={usul} />;
  return (
    <Details id="gabung" summary={say(lang, text.meja)} open={gabung.kandidat.length > 0 || typed['langkah'] === 'usul'}>
      <PostForm action={path} fields={[...fields(path), { name: 'langkah', value: 'usul' }, { name: 'versi', value: String(p.versi) }]}>
        <Note>{say(lang, text.mejaMaksud)}</Note>
        {gabung.kandidat.length > 0 && <Note>{say(lang, text.mejaKandidat, { daftar: gabung.kandidat.join(', ') })}</Note>}
        <TextInput id="gabung-nomor" name="nomor" label={say(lang, text.mejaNomor)} value={typed['nomor'] ?? gabung.kandidat[0] ?? ''} maxLength={40} required />
        <Textarea id="gabung-alasan" name="alasan" label={say(lang, text.mejaAlasan)} value={typed['alasan']} maxLength={1_000} rows={3} required />
        <Button kind="second">{say(lang, text.mejaTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function Menunggu({ lang, p, akun, gabung, fields, usul }: Props & { readonly usul: NonNullable<GabungView['usul']> }): VNode {
  const path = gabungPath(p.id);
  const hidden = (langkah: string): readonly HiddenField[] => [...fields(path), { name: 'langkah', value: langkah }, { name: 'gabung', value: usul.id }, { name: 'sidik', value: usul.sidik }];
  const { typed } = gabung;
  return (
    <Section id="gabung" title={say(lang, text.meja)} level={3}>
      <p class="govuk-body">{say(lang, text.menunggu, { muda: usul.muda, tua: usul.tua })}</p>
      <Note>{usul.alasan}</Note>
      {!usul.terbuka && <Note>{say(lang, text.gugur)}</Note>}
      {usul.terbuka && usul.oleh === akun && <Note>{say(lang, text.lisanMaksud)}</Note>}
      {usul.terbuka && usul.oleh !== akun && (
        <Details id="gabung-lisan" summary={say(lang, text.lisan)} open={typed['langkah'] === 'lisan'}>
          <PostForm action={path} fields={hidden('lisan')}>
            <Note>{say(lang, text.lisanMaksud)}</Note>
            <Radios id="gabung-cara" name="cara" label={say(lang, text.lisanCara)} value={typed['cara'] ?? 'telepon'} inline options={(['telepon', 'loket'] as const).map((value) => ({ value, label: say(lang, kanalText[value]) }))} />
            <TextInput id="gabung-bukti" name="bukti" label={say(lang, text.lisanBukti)} value={typed['bukti']} maxLength={300} required />
            <Checkboxes id="gabung-dibacakan" name="dibacakan" label={say(lang, text.lisan)} values={[]} options={[{ value: 'ya', label: say(lang, text.lisanBaca) }]} />
            <div class="pd-actions">
              <Button name="jawab" value="ya">
                {say(lang, text.lisanSetuju)}
              </Button>
              <Button kind="second" name="jawab" value="tidak">
                {say(lang, text.lisanTolak)}
              </Button>
            </div>
          </PostForm>
        </Details>
      )}
      <PostForm action={path} fields={hidden('tarik')}>
        <Button kind="second">{say(lang, text.tarikTombol)}</Button>
      </PostForm>
    </Section>
  );
}
