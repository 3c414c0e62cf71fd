// How does an officer choose what is blackened, on any paper and without a script? (proposals, words, cells of a grid)
import type { VNode } from 'preact';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Checkboxes, Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { DeskHead, PaperGrid } from '#design/desk';
import { Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { hitamPath, jawabPath } from '../address.ts';
import type { Kotak } from '../draf.ts';
import { BARIS, KOLOM } from '../kisi.ts';
import type { PilihanUji } from '../tahan.ts';
import { jawabText as text } from '../text.ts';

/** A box with the words that stand under it, where the page has words. */
export interface KotakTampil {
  readonly kotak: Kotak;
  readonly teks: string;
}

export interface HitamView {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly berkas: string;
  readonly nama: string;
  /** Counted from 0. */
  readonly halaman: number;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly terpasang: readonly KotakTampil[];
  readonly usul: readonly KotakTampil[];
  readonly uji: readonly PilihanUji[];
  readonly hasil: boolean;
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
}

/** A box as a choice of the form: everything but its reason. */
export const nilaiKotak = ({ page, x, y, w, h }: Pick<Kotak, 'page' | 'x' | 'y' | 'w' | 'h'>): string => [page, x, y, w, h].map((n) => Number(n.toFixed(6))).join(' ');

export function HitamPage(view: HitamView): VNode {
  const { lang, p, nama, error } = view;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#kotak', text: error }]} />}
      <DeskHead title={say(lang, text.hitamJudul, { nama })} eyebrow={p.nomor} />
      <Note>{say(lang, text.hitamIsi)}</Note>
      <Grid>
        <Span cols={7}>
          <Halaman {...view} />
        </Span>
        <Span cols={5}>
          <Pilihan {...view} />
        </Span>
      </Grid>
    </>
  );
}

function Halaman({ lang, p, berkas, halaman, pages, terpasang }: HitamView): VNode {
  const { href } = useReader();
  const page = pages[halaman];
  const at = (n: number): string => href(`${hitamPath(p.id, berkas)}?hal=${n + 1}`);
  const label = say(lang, text.hitamLihat, { halaman: formatInt(lang, halaman + 1), dari: formatInt(lang, pages.length) });
  return (
    <Section id="halaman" title={label} tight>
      {page !== undefined && (
        <PaperGrid
          src={href(`${hitamPath(p.id, berkas)}/${halaman + 1}.png`)} label={label} width={page.width} height={page.height} columns={KOLOM} rows={BARIS}
          boxes={terpasang.filter(({ kotak }) => kotak.page === halaman).map(({ kotak }) => kotak)}
        />
      )}
      <p class="govuk-body">
        <a href={href(`${hitamPath(p.id, berkas)}/${halaman + 1}.png`)}>{say(lang, text.hitamBesar)}</a>
      </p>
      {pages.length > 1 && (
        <p class="govuk-body">
          {halaman > 0 && <a href={at(halaman - 1)}>{say(lang, text.hitamSebelum)}</a>} {halaman + 1 < pages.length && <a href={at(halaman + 1)}>{say(lang, text.hitamBerikut)}</a>}
        </p>
      )}
    </Section>
  );
}

function Pilihan({ lang, p, berkas, terpasang, usul, uji, hasil, fields }: HitamView): VNode {
  const path = hitamPath(p.id, berkas);
  const label = ({ kotak, teks }: KotakTampil): string => {
    const halaman = formatInt(lang, kotak.page + 1);
    return teks === '' ? say(lang, text.hitamGambar, { halaman }) : say(lang, text.hitamSatu, { halaman, teks });
  };
  return (
    <Section id="kotak" title={say(lang, text.hitamPasang)} tight>
      <PostForm action={path} fields={fields(path)}>
        {terpasang.length === 0 ? <Note>{say(lang, text.hitamKosong)}</Note> : (
          <Checkboxes id="tetap" name="tetap" label={say(lang, text.hitamSudah)} values={terpasang.map(({ kotak }) => nilaiKotak(kotak))} options={terpasang.map((one) => ({ value: nilaiKotak(one.kotak), label: label(one), hint: `${one.kotak.alasan} ${one.kotak.uji}`.trim() }))} />
        )}
        {usul.length === 0 && terpasang.length === 0 && <Note>{say(lang, text.hitamUsulKosong)}</Note>}
        {usul.length > 0 && (
          <Checkboxes id="usul" name="usul" label={say(lang, text.hitamUsul)} values={[]} options={usul.map((one) => ({ value: nilaiKotak(one.kotak), label: label(one) }))} />
        )}
        <TextInput id="kata" name="kata" label={say(lang, text.hitamCari)} maxLength={200} />
        <TextInput id="kisi" name="kisi" label={say(lang, text.hitamKisi)} hint={say(lang, text.hitamKisiIsi)} maxLength={500} />
        <TextInput id="alasan" name="alasan" label={say(lang, text.hitamAlasan)} maxLength={300} />
        <Select
          id="uji" name="uji" label={say(lang, text.uji)} empty={say(lang, text.hitamUji)}
          options={uji.map((one) => ({ value: one.nilai, label: say(lang, text.ujiSatu, { nomor: one.nomor, bagian: one.bagian, judul: one.judul, huruf: one.huruf, sampai: formatDay(lang, one.sampai) }) }))}
        />
        <Button>{say(lang, text.hitamTerapkan)}</Button>
      </PostForm>
      {hasil && (
        <PostForm action={`${path}/hasil`} fields={fields(`${path}/hasil`)}>
          <Button kind="second">{say(lang, text.hitamUnduh)}</Button>
        </PostForm>
      )}
      <Button kind="second" href={jawabPath(p.id)}>
        {say(lang, text.kembali)}
      </Button>
    </Section>
  );
}
