// Which pages of the paper are photographed, and where do the others go in? (before or after the figures; the phone opens its camera)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type PhotoSlot, PhotoSlots } from '#design/entry';
import { Button, ErrorSummary, type HiddenField, PostForm, Textarea } from '#design/forms';
import { Container, Lead, Section } from '#design/page';
import { PHOTO_WORDS } from '#platform/attachments';
import { pesan } from '../../text.ts';
import { asliPath, fotoPath, gambarPath, lihatPath } from '../address.ts';
import type { TolakFoto } from '../actions/attach-photos.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { LONGEST } from '../sentence.ts';
import { fotoTampak } from '../standing.ts';
import { gambar, text } from '../text.ts';

interface PhotosProps {
  readonly tps: MejaTps;
  readonly hidden: readonly HiddenField[];
  readonly ditolak: readonly TolakFoto[];
  /** Nothing was chosen. */
  readonly kosong: boolean;
}

export const slotName = (halaman: number): string => `foto_${halaman}`;

export function PhotosPage({ tps, hidden, ditolak, kosong }: PhotosProps): VNode {
  const { scene, kode } = tps;
  const { lang, at } = scene;
  const items = [
    ...(kosong ? [{ href: '#foto-1', text: say(lang, gambar.fotoPilih) }] : []),
    ...ditolak.map((one) => ({ href: `#foto-${one.halaman}`, text: `${say(lang, gambar.fotoHalamanKe, { n: String(one.halaman) })}: ${refusalWords(lang, one)}` })),
  ];
  return (
    <Container>
      {items.length > 0 && <ErrorSummary items={items} />}
      <Section id="foto" title={say(lang, gambar.fotoJudul)}>
        <Lead>{say(lang, gambar.fotoIsi)}</Lead>
        <PostForm action={fotoPath(at, kode)} fields={hidden} enctype="multipart/form-data">
          <PhotoSlots items={slots(tps, ditolak)} />
          <div class="pd-actions">
            <Button>{say(lang, gambar.fotoKirim)}</Button>
            <Button kind="second" href={lihatPath(at, kode)}>
              {say(lang, text.kembaliTps)}
            </Button>
          </div>
        </PostForm>
      </Section>
    </Container>
  );
}

function slots({ scene, kode, tercatat }: MejaTps, ditolak: readonly TolakFoto[]): PhotoSlot[] {
  const { lang, at, kontes } = scene;
  const pages = fotoTampak(tercatat);
  return kontes.pack.form.halaman.map((_, n): PhotoSlot => {
    const halaman = n + 1;
    const there = pages.get(halaman);
    const refused = ditolak.find((one) => one.halaman === halaman);
    return {
      id: `foto-${halaman}`,
      name: slotName(halaman),
      title: say(lang, gambar.fotoHalamanKe, { n: String(halaman) }),
      state: there === undefined ? 'kosong' : 'terkirim',
      ...(there === undefined
        ? {}
        : { note: say(lang, gambar.fotoDiterima, { waktu: clockWords(lang, there.diterima, kode) }), thumb: gambarPath(at, kode, there.foto, 'kecil') }),
      ...(refused === undefined ? {} : { error: refusalWords(lang, refused) }),
    };
  });
}

function refusalWords(lang: Lang, { refusal }: TolakFoto): string {
  if (refusal.code === 'K23') return say(lang, pesan.K23);
  const words: Sentence | undefined = (PHOTO_WORDS as Readonly<Record<string, Sentence>>)[refusal.code];
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  return say(lang, words ?? gambar.fotoSibuk, values);
}

interface OriginalProps {
  readonly tps: MejaTps;
  readonly sha: string;
  readonly hidden: readonly HiddenField[];
  readonly typed: string | undefined;
  readonly error: string | undefined;
}

/** An original is opened for a purpose, which is recorded before anything leaves. */
export function OriginalPage({ tps, sha, hidden, typed, error }: OriginalProps): VNode {
  const { scene, kode } = tps;
  const { lang, at } = scene;
  return (
    <Container>
      <Section id="asli" title={say(lang, gambar.asliJudul)}>
        <Lead>{say(lang, gambar.asliIsi)}</Lead>
        <PostForm action={asliPath(at, kode, sha)} fields={hidden}>
          <Textarea id="asli-maksud" name="maksud" label={say(lang, gambar.asliMaksud)} value={typed} error={error} rows={2} maxLength={LONGEST} required />
          <Button>{say(lang, gambar.asliBuka)}</Button>
        </PostForm>
      </Section>
    </Container>
  );
}
