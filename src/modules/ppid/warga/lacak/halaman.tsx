// What stands on the page of a request behind code and PIN? (state, whose turn, the days, what to do, letters, who looked; ppid.md section 22 "Citizen")
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { AsideList, Details, Inset, NowPanel, Timeline } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Tag } from '#design/marks';
import { Grid, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { isOpen } from '#platform/clocks';
import type { Deps } from '#platform/module';
import { recordedRole } from '#platform/identity';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { BUKA, KALENDER, TANDA } from '../address.ts';
import { Baris } from '../baris.tsx';
import { Hitungan } from '../hitung.tsx';
import { lacakText as text } from '../text-lacak.ts';
import { mintaText } from '../text-minta.ts';
import { tandaText } from '../text-tanda.ts';
import { saatDi } from '../waktu.ts';
import { type BentukProps, Cabut, Dapat, Pilihan } from './bentuk.tsx';
import { kalimat, tandaOf } from './kalimat.ts';
import { perjalanan } from './langkah.tsx';
import type { Berkas } from './muat.ts';
import { Kirim, Surat } from './surat.tsx';

interface LacakProps extends BentukProps {
  readonly deps: Pick<Deps, 'keys'>;
  /** What was just done. */
  readonly kabar: string | undefined;
  readonly tambahan: readonly VNode[];
  readonly kantorSaudara: ReadonlyMap<string, string>;
}

export function LacakView(props: LacakProps): VNode {
  const { lang, berkas, kabar, tambahan } = props;
  const { p, hitungan } = berkas;
  const { href } = useReader();
  const [main] = hitungan;
  const tag = tandaOf(lang, berkas);
  const days = main === undefined || main.today === null || !isOpen(main.clock) ? undefined : { ...main.today, label: say(lang, main.today.n > main.today.of ? text.hariLewat : text.hariKe, { n: String(main.today.n), dari: String(main.today.of) }) };
  return (
    <>
      <PageHead title={p.judul === '' ? say(lang, text.jenis) : p.judul} eyebrow={say(lang, text.eyebrow, { nomor: p.nomor })} />
      {kabar !== undefined && <Inset>{kabar}</Inset>}
      <Grid>
        <Span cols={8}>
          <NowPanel line={kalimat(lang, berkas)} days={days}>
            <Tag kind={tag.kind}>{tag.words}</Tag>
          </NowPanel>
          <Section id="dapat" title={say(lang, text.dapat)}>
            <Dapat {...props} lain={tambahan.length > 0} />
            {tambahan}
          </Section>
          <Surat {...props} />
          <Section id="perjalanan" title={say(lang, text.perjalanan)}>
            <Timeline items={perjalanan(lang, berkas)} />
          </Section>
          <Diminta lang={lang} berkas={berkas} />
          <Cabut {...props} />
        </Span>
        <Span cols={4}>
          <Samping {...props} />
        </Span>
      </Grid>
      <p class="govuk-body">
        <a href={href('/lacak')}>{say(lang, text.lain)}</a>
      </p>
    </>
  );
}

function Samping(props: LacakProps): VNode {
  const { lang, berkas, fields, kantorSaudara } = props;
  const { hitungan, saudara } = berkas;
  const [main, ...others] = hitungan;
  return (
    <>
      {main !== undefined && (
        <Section id="hitungan" title={say(lang, text.hitungan)} level={3} tight>
          <p class="pd-small">{main.rule.nama[lang]}</p>
          <Hitungan lang={lang} explained={main} small />
        </Section>
      )}
      {others.map((one) => (
        <Details key={one.clock.id} summary={one.rule.nama[lang]}>
          <Hitungan lang={lang} explained={one} small />
        </Details>
      ))}
      <div class="pd-actions">
        <Kirim action={KALENDER} fields={fields(KALENDER)} words={say(lang, text.kalender)} />
        {main !== undefined && <Kirim action={TANDA} fields={fields(TANDA)} words={say(lang, text.tanda)} />}
      </div>
      {saudara.length > 0 && (
        <Section id="saudara" title={say(lang, text.saudara)} level={3}>
          {saudara.map((one) => (
            <PostForm key={one.id} action={BUKA} fields={fields(BUKA).map((field) => (field.name === 'berkas' ? { ...field, value: one.id } : field))}>
              <p class="pd-small">
                {kantorSaudara.get(one.kantor)}: {say(lang, text[`tag_${one.keadaan}`])}
              </p>
              <Button kind="second" small>
                {say(lang, text.saudaraBuka, { nomor: one.nomor })}
              </Button>
            </PostForm>
          ))}
        </Section>
      )}
      <Section id="pilihan" title={say(lang, text.izinJudul)} level={3}>
        <Pilihan {...props} />
      </Section>
      <Pribadi lang={lang} berkas={berkas} />
    </>
  );
}

function Diminta({ lang, berkas: { p, kantor } }: { readonly lang: Lang; readonly berkas: Berkas }): VNode {
  return (
    <Section id="diminta" title={say(lang, text.yangDiminta)}>
      <Facts
        items={[
          { term: say(lang, tandaText.kolomKantor), value: kantor },
          { term: say(lang, tandaText.yangDiminta), value: <Baris>{p.rincian}</Baris> },
          { term: say(lang, mintaText.bentukLabel), value: `${say(lang, mintaText[`bentuk_${p.bentuk}`])}. ${say(lang, mintaText[`cara_${p.penyampaian}`])}.` },
          { term: say(lang, tandaText.periksaJalur), value: p.jalur === null ? say(lang, tandaText.jalur_sementara) : say(lang, jalurText[p.jalur]) },
        ]}
      />
    </Section>
  );
}

/** Everything that is held of her, and who has seen it. */
function Pribadi({ lang, berkas }: { readonly lang: Lang; readonly berkas: Berkas }): VNode {
  const { pemohon, dibuka, p } = berkas;
  const looks = dibuka.map(({ peran, pada }) => ({ title: say(lang, recordedRole(peran)), text: saatDi(lang, pada, p.kantor) }));
  return (
    <Section id="siapa" title={say(lang, text.siapaBuka)} level={3}>
      {looks.length === 0 ? <p class="pd-small">{say(lang, text.siapaBelum)}</p> : <AsideList items={looks} />}
      <Details summary={say(lang, text.disimpan)}>
        {pemohon === undefined ? (
          say(lang, text.disimpanHapus)
        ) : (
          <>
            <Facts
              items={[
                { term: say(lang, mintaText.nama), value: pemohon.nama },
                { term: say(lang, mintaText.alamat), value: pemohon.alamat },
                { term: say(lang, mintaText.telepon), value: pemohon.telepon || say(lang, mintaText.kirimTidakAda) },
                { term: say(lang, mintaText.surel), value: pemohon.surel || say(lang, mintaText.kirimTidakAda) },
                { term: say(lang, mintaText.pekerjaan), value: pemohon.pekerjaan || say(lang, mintaText.kirimTidakAda) },
                { term: say(lang, mintaText.tujuanLabel), value: pemohon.tujuan || say(lang, mintaText.kirimKosong) },
              ]}
            />
            <Note>{say(lang, text.disimpanIsi)}</Note>
          </>
        )}
      </Details>
    </Section>
  );
}
