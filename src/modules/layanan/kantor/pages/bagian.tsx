// What stands on the public page of an office beyond its address? (hours in one sentence, channels, access, services with time and fee)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Day, weekday } from '#kernel/day';
import { formatDay, formatDayMonth, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { StateTag } from '#design/desk';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList } from '#design/tables';
import { officeWindows, readCalendar } from '#platform/calendar';
import type { Deps } from '#platform/module';
import { type LayananKantor, layananKantor } from '../../katalog/cari.ts';
import { maklumatPath, satuPath } from '../../katalog/pages/address.ts';
import { biaya, janji } from '../../katalog/pages/kata.ts';
import { katalogText } from '../../katalog/text.ts';
import { komponenText } from '../../katalog/text-komponen.ts';
import { officeText } from '../../text-offices.ts';
import { hariKantor, jamKantor, zonaKantor } from '../hari.ts';
import { HARI, type JamHari, jamKini, jamSentence, pekan, windowsWords } from '../jam.ts';
import { type KanalKini, type KeadaanKanal, kanalTampak, semuaMati } from '../kanal.ts';
import { kanalHref, kanalName } from '../kata.ts';
import { readKanalKini } from '../muat.ts';
import { type IsiProfil, KOSONG } from '../profil.ts';
import { readProfil } from '../store/profil.ts';
import { jamText } from '../text-jam.ts';
import { kanalText } from '../text-kanal.ts';
import { meja } from '../text-meja.ts';
import { statusPath } from './address.ts';

export interface KantorView {
  readonly kantor: AreaCode;
  readonly today: Day;
  readonly jam: string;
  readonly hours: JamHari;
  readonly profil: IsiProfil;
  readonly kanal: readonly KanalKini[];
  readonly layanan: readonly LayananKantor[];
}

export async function readKantorView(deps: Deps, kantor: AreaCode): Promise<KantorView> {
  const { db } = deps.database;
  const today = hariKantor(deps.clock, kantor);
  const calendar = await readCalendar(db);
  return {
    kantor,
    today,
    jam: jamKantor(deps.clock, kantor),
    hours: (on) => officeWindows(calendar, kantor, on),
    profil: (await readProfil(db, kantor, today))?.isi ?? KOSONG,
    kanal: await readKanalKini(db, deps.clock, kantor),
    layanan: await layananKantor(db, kantor, today),
  };
}

type Props = { readonly lang: Lang; readonly view: KantorView };

/** Today in one sentence, then the next seven days as they are: holidays and exceptions counted in. */
export function JamSection({ lang, view }: Props): VNode {
  const { hours, today, jam, kantor } = view;
  const shown = lang === 'id' ? jam.replace(':', '.') : jam;
  return (
    <Section id="jam" title={say(lang, jamText.judul)} tight>
      <p class="pd-strong">{jamSentence(lang, jamKini(hours, today, jam), today)}</p>
      <Note>{say(lang, jamText.pukul, { hari: formatDay(lang, today), jam: shown, zona: zonaKantor(kantor) })}</Note>
      <h3 class="govuk-heading-s">{say(lang, jamText.tujuhHari)}</h3>
      <DefinitionList items={pekan(hours, today).map(({ hari, windows }) => ({ term: `${say(lang, HARI[weekday(hari) - 1] ?? jamText.h1)}, ${formatDayMonth(lang, hari)}`, value: windowsWords(lang, windows) }))} />
    </Section>
  );
}

const TAG: Readonly<Record<KeadaanKanal, 'terkirim' | 'menunggu' | 'bentrok' | 'draf'>> = { HIDUP: 'terkirim', RAGU: 'menunggu', MATI: 'bentrok', BELUM_DIUJI: 'draf' };

export function KanalTag({ lang, state }: { readonly lang: Lang; readonly state: KeadaanKanal }): VNode {
  return <StateTag state={TAG[state]}>{say(lang, kanalText[state])}</StateTag>;
}

/** Those that answer, then those in doubt. What is dead stands nowhere but on the page of tests. */
export function KanalSection({ lang, view }: Props): VNode {
  const { href } = useReader();
  const shown = kanalTampak(view.kanal);
  return (
    <Section id="saluran" title={say(lang, kanalText.judul)} tight>
      {semuaMati(view.kanal) && <Inset>{say(lang, kanalText.semuaMati)}</Inset>}
      {view.kanal.length === 0 && <p class="govuk-body">{say(lang, kanalText.belumAda)}</p>}
      <ul class="govuk-list">
        {shown.map((one) => (
          <li key={one.id}>
            <KanalLink lang={lang} one={one} /> <KanalTag lang={lang} state={one.keadaan} />{' '}
            {one.terakhir !== undefined && <small>{say(lang, kanalText.teruji, { waktu: formatInstant(lang, one.terakhir.pada, zonaKantor(one.kantor)) })}</small>}
          </li>
        ))}
      </ul>
      {view.kanal.length > 0 && (
        <Note>
          <a href={href(statusPath(view.kantor))}>{say(lang, kanalText.status)}</a>
        </Note>
      )}
    </Section>
  );
}

function KanalLink({ lang, one }: { readonly lang: Lang; readonly one: KanalKini }): VNode {
  const { href } = useReader();
  const to = kanalHref(one);
  return to === undefined ? <>{kanalName(lang, one)}</> : <a href={to.startsWith('/') ? href(to) : to}>{kanalName(lang, one)}</a>;
}

/** What the office wrote of itself; absent lines are left away, since the facts above say what is missing. */
export function profilItems(lang: Lang, { profil }: KantorView): { readonly term: string; readonly value: string }[] {
  const akses = profil.akses.map((kode) => say(lang, komponenText[kode])).join('; ');
  const lines = [
    [meja.wilayah, profil.wilayah],
    [meja.transportasi, profil.transportasi],
    [meja.akses, akses],
    [meja.bahasa, profil.bahasa],
    [meja.kepala, profil.kepala],
    [meja.ppid, profil.ppid],
  ] as const;
  return lines.filter(([, value]) => value !== '').map(([term, value]) => ({ term: say(lang, term), value }));
}

export function LayananSection({ lang, view }: Props): VNode {
  const { href } = useReader();
  const columns: readonly Column<LayananKantor>[] = [
    { kind: 'link', key: 'layanan', title: say(lang, katalogText.kolomLayanan), get: ({ layanan }) => ({ text: say(lang, layanan.nama), href: satuPath(layanan.kode, view.kantor) }) },
    { kind: 'text', key: 'waktu', title: say(lang, katalogText.kolomWaktu), phone: 'half', get: ({ layanan, standar }) => janji(lang, layanan, standar) },
    { kind: 'text', key: 'biaya', title: say(lang, katalogText.kolomBiaya), phone: 'half', get: ({ standar }) => biaya(lang, standar) },
  ];
  return (
    <Section id="standar" title={say(lang, katalogText.judul)}>
      <DataTable id="tabel-layanan" caption={say(lang, katalogText.judul)} quietCaption columns={columns} rows={view.layanan} rowKey={({ layanan }) => layanan.kode} />
      <Note>
        {say(lang, officeText.layananCatatan)} <a href={href(maklumatPath(view.kantor))}>{say(lang, katalogText.maklumat)}</a>
      </Note>
    </Section>
  );
}
