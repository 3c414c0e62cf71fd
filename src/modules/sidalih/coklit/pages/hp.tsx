// What stands on the phone of a Pantarlih? (a shell without anybody's data: the phone fills it from its own sealed shelf)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Facts } from '#design/desk';
import { EntryHeader, OfflineBars } from '#design/entry';
import { Button, ErrorSummary, PostForm, TextInput } from '#design/forms';
import { Container, Lead, Note, Section } from '#design/page';
import { COKLIT, SIAPKAN } from '../address.ts';
import { text } from '../text.ts';
import { hp } from '../text-hp.ts';
import { PersonFields, VisitFields } from './fields.tsx';

interface Props {
  readonly lang: Lang;
}

export function HpHeader({ lang }: Props): VNode {
  return <EntryHeader back={{ href: '/kerja', label: say(lang, hp.coklitHpKembali) }} title={say(lang, hp.coklitHpJudul)} small={say(lang, hp.coklitHpTajuk)} />;
}

const place = (name: string): VNode => <span data-isi={name} />;

export function HpPage({ lang }: Props): VNode {
  return (
    <div data-coklit="hp">
      <OfflineBars />
      <Container>
        <noscript>
          <Note>{say(lang, hp.coklitHpTanpaSkrip)}</Note>
        </noscript>
        <div hidden data-layar="belum">
          <Section id="belum" title={say(lang, hp.coklitHpBelum)}>
            <Lead>{say(lang, hp.coklitHpBelumIsi)}</Lead>
            <Button href={SIAPKAN}>{say(lang, hp.coklitHpKe)}</Button>
          </Section>
        </div>
        <div hidden data-layar="serah">
          <Section id="diserahkan" title={say(lang, hp.coklitHpSerah)}>
            <Lead>{place('serah')}</Lead>
          </Section>
        </div>
        <p class="govuk-body" role="status" data-kabar />
        <ListView lang={lang} />
        <FamilyView lang={lang} />
        <VoterView lang={lang} />
        <NewView lang={lang} />
      </Container>
    </div>
  );
}

function ListView({ lang }: Props): VNode {
  return (
    <div hidden data-layar="daftar">
      <Section id="maju" title={place('tps')}>
        <Lead>
          <b>{place('maju')}</b>
        </Lead>
        <Note>{place('rincian')}</Note>
        <Note>{place('catatan')}</Note>
        <div class="pd-actions">
          <Button name="kirim" kind="second">
            {say(lang, hp.coklitHpKirim)}
          </Button>
        </div>
      </Section>
      <Section id="keluarga" title={say(lang, hp.coklitHpKeluargaJudul)}>
        <TextInput id="cari" name="cari" label={say(lang, hp.coklitHpCari)} autoComplete="off" />
        <div class="pd-actions">
          <Button href="#baru/0" kind="second">
            {say(lang, hp.coklitHpTambahLuar)}
          </Button>
        </div>
        <div data-daftar />
      </Section>
      <Section id="serahkan" title={say(lang, hp.coklitHpSerahkanJudul)}>
        <Lead>{place('penyerahan')}</Lead>
        <div class="pd-actions">
          <Button name="serahkan">{say(lang, hp.coklitHpSerahkan)}</Button>
        </div>
      </Section>
      <template data-kartu="keluarga">
        <Section id="kartu" title={place('nama')} eyebrow={place('alamat')} level={3}>
          <Note>{place('kata')}</Note>
          <p class="govuk-body">
            <Button href="#kartu" kind="second">
              {say(lang, hp.coklitHpBuka)}
            </Button>
          </p>
        </Section>
      </template>
    </div>
  );
}

const Back = ({ lang }: Props): VNode => (
  <p class="govuk-body">
    <a href="#daftar">{say(lang, hp.coklitHpKeDaftar)}</a>
  </p>
);

function FamilyView({ lang }: Props): VNode {
  return (
    <div hidden data-layar="keluarga">
      <Back lang={lang} />
      <Section id="kk" title={place('kk')} eyebrow={place('kk-alamat')}>
        <Note>{place('kk-kata')}</Note>
        <div data-anggota />
        <div class="pd-actions">
          <Button name="beri">{say(lang, hp.coklitHpBeri)}</Button>
          <Button href="#tambah" kind="second">
            {say(lang, hp.coklitHpTambah)}
          </Button>
        </div>
      </Section>
      <template data-kartu="pemilih">
        <Section id="anggota" title={place('nama')} level={3}>
          <Note>
            <b>{place('kata')}</b> {place('status')}
          </Note>
          <p class="govuk-body">
            <Button href="#catat" kind="second">
              {say(lang, hp.coklitHpCatat)}
            </Button>
          </p>
        </Section>
      </template>
    </div>
  );
}

function Wrong({ lang }: Props): VNode {
  return (
    <div hidden data-salah>
      <ErrorSummary title={say(lang, text.coklitBetulkan)} items={[]} focus={false} />
    </div>
  );
}

function VoterView({ lang }: Props): VNode {
  return (
    <div hidden data-layar="pemilih">
      <Back lang={lang} />
      <Section id="pemilih" title={place('p-nama')}>
        <Facts
          items={[
            { term: say(lang, text.coklitNik), value: place('p-nik') },
            { term: say(lang, hp.coklitHpLahir), value: place('p-lahir') },
            { term: say(lang, text.coklitAlamat), value: place('p-alamat') },
            { term: say(lang, hp.coklitHpDicatat), value: place('p-hasil') },
          ]}
        />
        <PostForm action={COKLIT} fields={[]} marks={{ 'data-form': 'kunjungan' }}>
          <Wrong lang={lang} />
          <VisitFields lang={lang} id="k" kodes={[]} hp />
          <Button>{say(lang, text.coklitSimpan)}</Button>
        </PostForm>
      </Section>
    </div>
  );
}

function NewView({ lang }: Props): VNode {
  return (
    <div hidden data-layar="baru">
      <Back lang={lang} />
      <Section id="pemilih-baru" title={say(lang, hp.coklitHpTambah)}>
        <PostForm action={COKLIT} fields={[]} marks={{ 'data-form': 'baru' }}>
          <Wrong lang={lang} />
          <PersonFields lang={lang} id="b" ubah={false} />
          <Button>{say(lang, text.coklitSimpanBaru)}</Button>
        </PostForm>
      </Section>
    </div>
  );
}
