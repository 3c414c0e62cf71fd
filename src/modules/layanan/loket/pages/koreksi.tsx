// How does an officer set a finished visit straight, and what was set straight before? (layanan.md 6.2; the original stays in sight)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Details, Timeline } from '#design/answers';
import { Button, type HiddenField, PostForm, Select, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { recordedRole } from '#platform/identity';
import { waktuWords } from '../../kunjungan/kabar.ts';
import { HASIL } from '../../kunjungan/keadaan.ts';
import type { Kunjungan } from '../../kunjungan/store/kunjungan.ts';
import type { Bidang, Koreksi } from '../store/koreksi.ts';
import { koreksiText as t } from '../text-koreksi.ts';
import { tamuText } from '../text-tamu.ts';

export interface KoreksiView {
  readonly lang: Lang;
  readonly k: Kunjungan & { readonly kantor: AreaCode };
  readonly koreksi: readonly Koreksi[];
}

function nilaiWords(lang: Lang, k: Kunjungan, bidang: Bidang, nilai: string | null): string {
  if (nilai === null) return say(lang, t.kosong);
  if (bidang === 'kasus') return nilai;
  const hasil = HASIL.find((kode) => kode === nilai);
  return bidang === 'hasil' && hasil !== undefined ? say(lang, tamuText[`hasil_${hasil}`]) : waktuWords(lang, k, Date.parse(nilai));
}

export function KoreksiDaftar({ lang, k, koreksi }: KoreksiView): VNode | null {
  if (koreksi.length === 0) return null;
  const items = koreksi.toReversed().map(({ bidang, lama, baru, alasan, peran, pada }) => ({
    title: say(lang, t.baris, { bidang: say(lang, t[`bidang_${bidang}`]), lama: nilaiWords(lang, k, bidang, lama), baru: nilaiWords(lang, k, bidang, baru) }),
    when: waktuWords(lang, k, pada),
    byline: say(lang, recordedRole(peran)),
    children: alasan,
  }));
  return (
    <Section id="koreksi" title={say(lang, t.daftar)}>
      <Timeline items={items} />
    </Section>
  );
}

export function KoreksiForm({ lang, action, fields }: { readonly lang: Lang; readonly action: string; readonly fields: readonly HiddenField[] }): VNode {
  const hasil = [{ value: '', label: say(lang, t.hasilTetap) }, ...HASIL.map((kode) => ({ value: kode, label: say(lang, tamuText[`hasil_${kode}`]) }))];
  return (
    <Details summary={say(lang, t.buka)}>
      <Note>{say(lang, t.maksud)}</Note>
      <PostForm action={action} fields={[...fields, { name: 'aksi', value: 'KOREKSI' }]}>
        <Select id="koreksi-hasil" name="hasil" label={say(lang, tamuText.hasil)} options={hasil} />
        <TextInput id="koreksi-kasus" name="kasus" label={say(lang, tamuText.kasus)} hint={say(lang, tamuText.kasusPetunjuk)} maxLength={60} autoComplete="off" />
        <TextInput id="koreksi-mulai" name="mulai" label={say(lang, t.mulai)} hint={say(lang, t.jamPetunjuk)} maxLength={5} autoComplete="off" />
        <TextInput id="koreksi-selesai" name="selesai" label={say(lang, t.selesai)} hint={say(lang, t.jamPetunjuk)} maxLength={5} autoComplete="off" />
        <Textarea id="koreksi-alasan" name="alasan" label={say(lang, t.alasan)} rows={2} maxLength={300} />
        <Button kind="second">{say(lang, t.simpan)}</Button>
      </PostForm>
    </Details>
  );
}

/** The refusals that only a correction has. */
export function koreksiWords(lang: Lang, code: string): string | undefined {
  const key = `tolak${code}` as keyof typeof t;
  return key in t ? say(lang, t[key]) : undefined;
}
