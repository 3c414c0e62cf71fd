// In which forms can somebody take away letters and files of a case: to download, to read, in large print, as plain lines for ears and for braille? (ppid.md sections 5, 19, F9)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Note, Section } from '#design/page';
import { type KeptFile, fileName } from '#platform/attachments';
import type { Deps } from '#platform/module';
import type { BentukSurat } from '../../surat/pages/beri.tsx';
import { SURAT_SAYA } from '../../surat/address.ts';
import { JENIS_SURAT } from '../../surat/surat.ts';
import type { SuratRow } from '../../surat/store/surat.ts';
import { suratText } from '../../surat/text.ts';
import { BERKAS } from '../address.ts';
import { bentukText as text } from '../text-bentuk.ts';
import { lacakText } from '../text-lacak.ts';
import type { Berkas } from './muat.ts';

interface SuratProps {
  readonly lang: Lang;
  readonly berkas: Berkas;
  readonly fields: (path: string) => readonly HiddenField[];
  readonly deps: Pick<Deps, 'keys'>;
}

/** Letters by what they are, answers by the names of their files; each leaves by its own press. */
export function Surat(props: SuratProps): VNode {
  const { lang, berkas } = props;
  const { surat, jawaban } = berkas;
  if (surat.length + jawaban.length === 0) return <></>;
  // The newest letter is the one that is looked for.
  const letters = [...surat].reverse();
  return (
    <Section id="surat" title={say(lang, lacakText.suratJudul)}>
      {letters.map((one) => (
        <SatuSurat key={one.id} {...props} one={one} />
      ))}
      {jawaban.map((one) => (
        <SatuBerkas key={one.id} {...props} one={one} />
      ))}
    </Section>
  );
}

/** One press, one thing that is given. */
export function Kirim({ action, fields, words }: { readonly action: string; readonly fields: readonly HiddenField[]; readonly words: VNode | string }): VNode {
  return (
    <PostForm action={action} fields={fields}>
      <Button kind="second" small>
        {words}
      </Button>
    </PostForm>
  );
}

/** The form that was asked for stands first and open; the others are folded. */
function SatuSurat({ lang, berkas: { p }, fields, one }: SuratProps & { readonly one: SuratRow }): VNode {
  const known = Object.keys(JENIS_SURAT) as (keyof typeof JENIS_SURAT)[];
  const jenis = known.find((kind) => kind === one.jenis);
  const judul = jenis === undefined ? one.nomor : say(lang, suratText[jenis]);
  const send = (bentuk: BentukSurat): readonly HiddenField[] => [...fields(SURAT_SAYA).filter(({ name }) => name !== 'berkas'), { name: 'perkara', value: p.id }, { name: 'surat', value: one.id }, { name: 'bentuk', value: bentuk }];
  const press = (bentuk: BentukSurat): VNode => (
    <Kirim
      key={bentuk}
      action={SURAT_SAYA}
      fields={send(bentuk)}
      words={
        <>
          {say(lang, BENTUK[bentuk], { nomor: one.nomor })}
          <span class="pd-vh">: {judul}</span>
        </>
      }
    />
  );
  const wished = DIMINTA[p.bentuk];
  const other = (['besar', 'teks', 'braille'] as const).filter((one) => one !== wished);
  return (
    <div>
      <p class="govuk-body">
        <strong>{judul}</strong>
      </p>
      <div class="pd-actions">
        {wished !== undefined && press(wished)}
        {press('halaman')}
        {press('pdf')}
      </div>
      <Details summary={say(lang, text.bentukLain)}>
        <div class="pd-actions">{other.map(press)}</div>
        <Note>{say(lang, text.bentukIsi)}</Note>
      </Details>
    </div>
  );
}

const BENTUK = { pdf: lacakText.suratPdf, halaman: lacakText.suratBaca, besar: text.surat_besar, teks: text.surat_teks, braille: text.surat_braille } as const satisfies Record<BentukSurat, Sentence>;
/** By the form of the answer that the request names. */
const DIMINTA: Readonly<Partial<Record<string, 'besar' | 'teks' | 'braille'>>> = { cetak_besar: 'besar', audio: 'teks', dengar: 'teks', braille: 'braille' };

function SatuBerkas({ lang, fields, deps, one }: SuratProps & { readonly one: KeptFile }): VNode {
  const nama = fileName(deps, one);
  const send = (bentuk: string): readonly HiddenField[] => [...fields(BERKAS), { name: 'id', value: one.id }, { name: 'bentuk', value: bentuk }];
  return (
    <div class="pd-actions">
      <Kirim action={BERKAS} fields={send('berkas')} words={say(lang, lacakText.berkasUnduh, { nama })} />
      {one.type === 'pdf' && (
        <Kirim
          action={BERKAS}
          fields={send('teks')}
          words={
            <>
              {say(lang, text.berkasTeks)}
              <span class="pd-vh">: {nama}</span>
            </>
          }
        />
      )}
    </div>
  );
}
