// What is a voter told? (look 5b and 5c: one answer, then what to do; the same parts whether found or not)
import type { VNode } from 'preact';
import { formatDay } from '#kernel/format';
import type { Day } from '#kernel/day';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type AnswerLine, AsideList, NextSteps, type NextStep, Roofed, StationAnswer } from '#design/answers';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Tag, type TagKind } from '#design/marks';
import { Breadcrumbs, Grid, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import type { StatusTerbit } from '../berkas/bentuk.ts';
import type { Akses, Lokasi } from '../lokasi.ts';
import { text } from '../text.ts';
import { CEK, TANGGAPAN, TANGGAPAN_REKAM, petaPath, tpsPath } from './address.ts';

/** What both answers know. */
export interface Rules {
  /** Polling day of the list's pack, where it has one. */
  readonly hariH: Day | null;
  readonly zona: string;
  readonly dpk: { readonly dari: string; readonly sampai: string } | null;
  readonly tanggapan: boolean;
  /** Made-up voters. */
  readonly simulasi: boolean;
}

export interface FoundView {
  readonly nama: string;
  readonly status: StatusTerbit;
  readonly desa: { readonly kode: string; readonly nama: string; readonly jalur: string };
  readonly tps: string;
  readonly lokasi: Lokasi | undefined;
  readonly daftar: string;
  readonly versi: number;
  /** Ticket and sealed record of the form that leads to an objection. */
  readonly tanggapan: readonly HiddenField[];
  readonly rules: Rules;
}

const STATUS: Readonly<Record<StatusTerbit, { readonly tag: TagKind; readonly words: Sentence }>> = {
  TERDAFTAR_DPT: { tag: 'resmi', words: text.cekStatusTERDAFTAR_DPT },
  TERDAFTAR_DPTB: { tag: 'resmi', words: text.cekStatusTERDAFTAR_DPTB },
  TERDAFTAR_DPS: { tag: 'sementara', words: text.cekStatusTERDAFTAR_DPS },
};
const AKSES: Readonly<Record<Akses, Sentence>> = {
  KURSI_RODA: text.cekAksesKURSI_RODA,
  TANPA_TANGGA: text.cekAksesTANPA_TANGGA,
  TEMPLAT_BRAILLE: text.cekAksesTEMPLAT_BRAILLE,
  MEJA_RENDAH: text.cekAksesMEJA_RENDAH,
  JURU_BAHASA_ISYARAT: text.cekAksesJURU_BAHASA_ISYARAT,
};

export function aksesWords(lang: Lang, akses: readonly Akses[]): string {
  return akses.map((one) => say(lang, AKSES[one])).join('. ');
}

export function FoundPage({ view }: { readonly view: FoundView }): VNode {
  const { lang } = useReader();
  const { tag, words } = STATUS[view.status];
  const aside: readonly NextStep[] = [
    { title: say(lang, text.cekPindah), text: say(lang, text.cekPindahKet), link: { href: '/kantor', label: say(lang, text.cekCaraKantor) } },
  ];
  return (
    <Grid>
      <Span cols={8}>
        <Breadcrumbs items={[{ label: say(lang, text.cekSemua), href: '/layanan' }, { label: say(lang, text.cekJudul), href: CEK }]} />
        <PageHead title={say(lang, text.cekAda)} />
        <Roofed>
          <StationAnswer who={view.nama} named tag={<Tag kind={tag}>{say(lang, words)}</Tag>} number={{ label: say(lang, text.cekTps), value: view.tps }} lines={lines(lang, view)}>
            <div class="pd-actions">
              <Button href={CEK} kind="second">
                {say(lang, text.cekLagi)}
              </Button>
            </div>
          </StationAnswer>
        </Roofed>
        <Note>{say(lang, text.cekDaftar, { daftar: view.daftar, versi: String(view.versi) })}</Note>
      </Span>
      <Span cols={4}>
        <Section id="salah" title={say(lang, text.cekTidakCocok)} level={3} tight>
          <p class="govuk-body">
            <b>{say(lang, text.cekDataSalah)}.</b> {say(lang, text.cekDataSalahKet)}
          </p>
          <PostForm action={TANGGAPAN_REKAM} fields={[...view.tanggapan]}>
            <Button>{say(lang, text.cekAjukan)}</Button>
          </PostForm>
          <AsideList items={aside} />
        </Section>
      </Span>
    </Grid>
  );
}

function lines(lang: Lang, { desa, lokasi, rules }: FoundView): readonly AnswerLine[] {
  const sedesa = { href: tpsPath(desa.kode), label: say(lang, text.cekTpsSedesa, { desa: desa.nama }) };
  const where: AnswerLine =
    lokasi === undefined
      ? { icon: 'pin', title: say(lang, text.cekAlamatBelum), text: desa.jalur, small: say(lang, text.cekAlamatBelumKet), link: sedesa }
      : { icon: 'pin', title: lokasi.nama, text: `${lokasi.alamat}, ${desa.jalur}`, link: sedesa };
  const map: AnswerLine[] = lokasi?.lat === undefined || lokasi.lat === null || lokasi.lon === null ? [] : [pointLine(lang, lokasi.lat, lokasi.lon)];
  const day = rules.hariH === null ? say(lang, text.cekHari) : formatDay(lang, rules.hariH);
  const hours = lokasi === undefined ? undefined : say(lang, text.cekJam, { jam: jamWords(lokasi.jam), zona: rules.zona });
  const access = lokasi === undefined || lokasi.akses.length === 0 ? undefined : aksesWords(lang, lokasi.akses);
  return [
    where,
    ...map,
    { icon: 'calendar', title: day, text: hours },
    { icon: 'person', title: say(lang, text.cekBawa), small: say(lang, text.cekBawaKet) },
    { icon: 'check', title: access ?? say(lang, text.cekAksesTanya), small: say(lang, access === undefined ? text.cekAksesBelum : text.cekAksesDamping) },
  ];
}

function pointLine(lang: Lang, lat: number, lon: number): AnswerLine {
  return { icon: 'search', title: `${lat.toFixed(5)}, ${lon.toFixed(5)}`, link: { href: petaPath(lat, lon), label: say(lang, text.cekPeta) } };
}

/** "07.00-13.00" as a reader writes it. */
export function jamWords(jam: string): string {
  return jam.replace('-', ' – ');
}

export function MissingPage({ rules }: { readonly rules: Rules }): VNode {
  const { lang } = useReader();
  const again = { href: CEK, label: say(lang, text.cekLagi) };
  const steps: readonly NextStep[] = [
    { title: say(lang, text.cekLangkahKetik), text: say(lang, text.cekLangkahKetikKet) },
    { title: say(lang, text.cekLangkahNama), text: say(lang, text.cekLangkahNamaKet), link: again },
    rules.tanggapan
      ? { title: say(lang, text.cekLangkahCatat), text: say(lang, text.cekLangkahCatatBuka), link: { href: TANGGAPAN, label: say(lang, text.cekAjukanCatat) } }
      : { title: say(lang, text.cekLangkahCatat), text: say(lang, text.cekLangkahCatatTutup), link: { href: '/kantor', label: say(lang, text.cekCaraKantor) } },
    ...(rules.dpk === null ? [] : [{ title: say(lang, text.cekLangkahDpk), text: say(lang, text.cekLangkahDpkKet, { dari: dots(rules.dpk.dari), sampai: dots(rules.dpk.sampai) }) }]),
  ];
  return (
    <Grid>
      <Span cols={8}>
        <Breadcrumbs items={[{ label: say(lang, text.cekSemua), href: '/layanan' }, { label: say(lang, text.cekJudul), href: CEK }]} />
        <PageHead title={say(lang, text.cekTiada)} />
        <Roofed quiet>
          <StationAnswer who={say(lang, text.cekTiadaArti)} tag={<Tag kind="belum">{say(lang, text.cekTiadaTag)}</Tag>}>
            <NextSteps items={steps} />
            <div class="pd-actions">
              <Button href={CEK} kind="second">
                {say(lang, text.cekLagi)}
              </Button>
            </div>
          </StationAnswer>
        </Roofed>
      </Span>
      <Span cols={4}>
        <Section id="bantu" title={say(lang, text.cekCaraLain)} level={3} tight>
          <AsideList
            items={[
              { title: say(lang, text.cekCaraTps), text: say(lang, text.cekCaraTpsKet), link: { href: tpsPath('0'), label: say(lang, text.cekCaraTpsBuka) } },
              { title: say(lang, text.cekCaraPetugas), text: say(lang, text.cekCaraPetugasKet), link: { href: '/kantor', label: say(lang, text.cekCaraKantor) } },
            ]}
          />
        </Section>
      </Span>
    </Grid>
  );
}

function dots(clock: string): string {
  return clock.replace(':', '.');
}
