// What stands on a reception device? (a shell without anybody's data: the device fills it from its own sealed shelf)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { EntryHeader, OfflineBars } from '#design/entry';
import { Button, Checkboxes, PostForm, Select, TextInput } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { MEJA } from '../../kunjungan/alamat.ts';
import { RESEPSI } from '../alamat-resepsi.ts';
import { resepsiText as t } from '../text-resepsi.ts';

interface Props {
  readonly lang: Lang;
}

export function ResepsiHeader({ lang }: Props): VNode {
  return <EntryHeader back={{ href: MEJA, label: say(lang, t.kembali) }} title={say(lang, t.judul)} small={say(lang, t.tajuk)} />;
}

const place = (name: string): VNode => <span data-isi={name} />;

export function ResepsiPage({ lang }: Props): VNode {
  return (
    <div data-resepsi="hp">
      <OfflineBars />
      <Container>
        <noscript>
          <Note>{say(lang, t.tanpaSkrip)}</Note>
        </noscript>
        <div hidden data-layar="belum">
          <Section id="belum" title={say(lang, t.ke)}>
            <Lead>{say(lang, t.belum)}</Lead>
            <Button href={MEJA}>{say(lang, t.ke)}</Button>
          </Section>
        </div>
        <p class="govuk-body" role="status" data-kabar />
        <div hidden data-layar="kerja">
          <Section id="terima" title={place('kantor')}>
            <Note>{place('sisa')}</Note>
            <PostForm action={RESEPSI} fields={[]} marks={{ 'data-form': 'kode' }}>
              <TextInput id="kode" name="kode" label={say(lang, t.kode)} hint={say(lang, t.kodePetunjuk)} autoComplete="off" maxLength={300} />
              <Button>{say(lang, t.cari)}</Button>
            </PostForm>
          </Section>
          <Section id="langsung" title={say(lang, t.langsung)}>
            <PostForm action={RESEPSI} fields={[]} marks={{ 'data-form': 'langsung' }}>
              <Select id="layanan" name="layanan" label={say(lang, t.layanan)} options={[]} />
              <TextInput id="nama" name="nama" label={say(lang, t.nama)} autoComplete="off" maxLength={60} />
              <Checkboxes id="prioritas" name="prioritas" label={say(lang, t.prioritas)} options={[{ value: 'ya', label: say(lang, t.ya) }]} />
              <Button>{say(lang, t.beri)}</Button>
            </PostForm>
          </Section>
          <Section id="antrean" title={say(lang, t.antrean)}>
            <Select id="loket" name="loket" label={say(lang, t.loket)} options={[]} />
            <div data-antrean />
            <Note>{place('menunggu')}</Note>
            <div class="pd-actions">
              <Button name="kirim" kind="second">
                {say(lang, t.kirim)}
              </Button>
            </div>
          </Section>
          <Card lang={lang} />
        </div>
      </Container>
    </div>
  );
}

/** One guest, copied by the script. */
function Card({ lang }: Props): VNode {
  return (
    <template data-kartu="tamu">
      <Section id="kartu" title={place('nomor')} level={3}>
        <Note>{place('rinci')}</Note>
        <div class="pd-actions">
          <Button name="panggil" small>
            {say(lang, t.panggil)}
          </Button>
          <Button name="selesai" small>
            {say(lang, t.selesai)}
          </Button>
          <Button name="pulang" kind="second" small>
            {say(lang, t.pulang)}
          </Button>
        </div>
      </Section>
    </template>
  );
}
