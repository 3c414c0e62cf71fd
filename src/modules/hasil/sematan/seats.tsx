// How do the seats of a chamber leave the site: as a picture, as an embed? (the rule in force; a what if is shown on its page alone)
import { formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Hemicycle, SeatBars } from '#design/figures';
import { Tag } from '#design/marks';
import { Chamber, drawPicture } from '#design/picture';
import { type Column, DataTable } from '#design/tables';
import { type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { kataHasil } from '../aturan/words.ts';
import type { Pembagian } from '../aturan/seats.ts';
import { isoOf } from '../instants.ts';
import { dapilPath, roomPath } from '../kursi/address.ts';
import { type Meja, chamberName, dapilName, partyName } from '../kursi/desk.ts';
import { type Asked, open, toChamber, whyNot } from '../kursi/open.ts';
import { Party } from '../kursi/pages/parts.tsx';
import { findBagian } from '../kursi/reckon.ts';
import { layers } from '../kursi/text-dapil.ts';
import { text as seats } from '../kursi/text.ts';
import type { View } from '../kursi/view.ts';
import { text as words } from '../pages/text.ts';
import { type EmbedView, embedRoute } from './embed-route.tsx';
import { pngOf } from './png.ts';
import type { Offer } from './snippet.tsx';
import { text } from './text.ts';
import { pictureName, readPictureName } from './view.ts';

const EPOCH = ['hasil.seq', 'hasil.jumlah', 'hasil.keputusan', 'pemilu.daftar', 'pemilu.versi'];
const KEEP_SECONDS = 60;
const word = z.string().max(40);
const params = z.object({ pemilu: word, jenis: word });
const councilParams = params.extend({ daerah: word });
const dapilParams = params.extend({ kode: word });
const bagan = { bagan: word.meta({ description: 'kursi; kursi-en in English', examples: ['kursi'] }) };
const pictureParams = params.extend(bagan);
const councilPicture = councilParams.extend(bagan);

type Request = PageRequest<{ readonly pemilu: string; readonly jenis: string; readonly daerah?: string; readonly kode?: string }, Record<string, unknown>>;

/** The reckoned seats of the chamber or dapil that an address names; or the answer why there are none. */
async function reckoned(request: Request): Promise<View | Outcome> {
  const { deps, lang, params: asked, origin } = request;
  const opened = await open({ deps, lang, params: asked, query: {}, origin } satisfies Asked);
  if ('kind' in opened) return opened;
  const { meja, hitungan } = opened;
  if (hitungan.keadaan === 'ADA') return { lang, meja, hitungan, asked: null, satu: null };
  const reason = asked.kode === undefined ? say(lang, hitungan.keadaan === 'KOSONG' ? seats.kosong : seats.tanpaNasional) : whyNot(lang, meja, hitungan, asked.kode);
  return { kind: 'missing', reason, onward: [toChamber(lang, meja)] };
}

/** Where the votes come from, how far, by which rule. */
function sourceOf({ lang, meja, hitungan: { kamar } }: View): string {
  const times = [...meja.sumber.map(({ pada }) => isoOf(pada)), ...meja.suara.flatMap(({ kertas }) => kertas?.angka.per ?? [])].map((at) => Date.parse(at));
  const waktu = times.length === 0 ? say(lang, words.tidakAda) : formatInstant(lang, isoOf(Math.floor(Math.max(...times) / 1000)), 'WIB');
  const asal = [...new Set(meja.suara.map((one) => say(lang, layers[`pilih_${one.asal}`])))].join(', ');
  return say(lang, text.sumberKursi, { n: formatInt(lang, kamar.dapil.length), semua: formatInt(lang, meja.jumlahDapil), asal, pack: kamar.pack, waktu });
}

const titleOf = ({ lang, meja }: View): string => say(lang, seats.judulKamar, { dewan: chamberName(lang, meja), pemilu: say(lang, meja.pemilu.nama) });
const stateOf = ({ lang }: View): string => say(lang, kataHasil('TERPILIH', 'C', 'D_NAS'));

function partiesOf({ meja, hitungan: { kamar } }: View): { no: number; name: string; seats: number }[] {
  return kamar.kursi.map(({ id, kursi }) => ({ no: Number(id), name: partyName(meja, id), seats: kursi }));
}

/** Seats that nobody has yet; unknown where no source says how many there are. */
function openSeats({ meja, hitungan: { kamar } }: View): number {
  return Math.max(0, (meja.jumlahKursi ?? 0) - kamar.kursi.reduce((sum, { kursi }) => sum + kursi, 0));
}

/** The chamber as SVG text. */
export function drawSeats(view: View, origin: string): string {
  const { lang, meja } = view;
  const parties = partiesOf(view);
  const frame = {
    lang,
    title: titleOf(view),
    eyebrow: say(lang, meja.pemilu.nama),
    subject: say(lang, text.judulKursi),
    source: [sourceOf(view), say(lang, text.sumberGambar, { alamat: `${origin}${roomPath(meja)}` })] as const,
    state: stateOf(view),
    mark: meja.simulasi ? say(lang, words.tandaSimulasi) : undefined,
    label: parties.filter((one) => one.seats > 0).map(({ no, name, seats: n }) => `${no} ${name}: ${n}`).join('; '),
  };
  return drawPicture(frame, <Chamber lang={lang} parties={parties} open={openSeats(view)} />);
}

/** The picture as SVG text, or the answer that says why there is none. */
async function pictureAt(request: Request & { readonly params: { readonly bagan: string } }): Promise<string | Outcome> {
  const { bagan, lang } = readPictureName(request.lang, request.params.bagan);
  const view = await reckoned({ ...request, lang });
  if ('kind' in view) return view;
  return bagan === 'kursi' ? drawSeats(view, request.origin) : { kind: 'missing', reason: say(lang, text.kursiSaja), onward: [toChamber(lang, view.meja)] };
}

async function asSvg(request: Parameters<typeof pictureAt>[0]): Promise<Outcome> {
  const svg = await pictureAt(request);
  return typeof svg === 'string' ? { kind: 'text', type: 'image/svg+xml', body: svg } : svg;
}

async function asPng(request: Parameters<typeof pictureAt>[0]): Promise<Outcome> {
  const svg = await pictureAt(request);
  return typeof svg === 'string' ? { kind: 'bytes', type: 'image/png', body: await pngOf(svg) } : svg;
}

/** Chamber and its parties with a seat. */
async function chamberEmbed(request: Request): Promise<EmbedView | Outcome> {
  const view = await reckoned(request);
  if ('kind' in view) return view;
  const { lang, meja } = view;
  const parties = partiesOf(view);
  const label = say(lang, text.judulKursi);
  const taken = view.hitungan.kamar.kursi.filter(({ kursi }) => kursi > 0);
  const columns: Column<(typeof taken)[number]>[] = [partyColumn(view), { kind: 'number', key: 'kursi', title: say(lang, seats.kursiDihitung), get: ({ kursi }) => kursi }];
  return {
    ...headOf(view),
    title: titleOf(view),
    page: roomPath(meja),
    body: (
      <>
        {meja.daerah === null ? <Hemicycle parties={parties} open={openSeats(view)} label={label} /> : <SeatBars parties={parties} label={label} />}
        <DataTable id="kursi" caption={label} columns={columns} rows={taken} rowKey={({ id }) => id} />
      </>
    ),
  };
}

/** A dapil: votes and seats of each party. */
async function dapilEmbed(request: Request): Promise<EmbedView | Outcome> {
  const view = await reckoned(request);
  if ('kind' in view) return view;
  const { lang, meja, hitungan } = view;
  const kode = request.params.kode ?? '';
  const one = findBagian(hitungan.kamar, kode);
  if (one === undefined) return { kind: 'missing', reason: whyNot(lang, meja, hitungan, kode), onward: [toChamber(lang, meja)] };
  const columns: Column<Pembagian['peserta'][number]>[] = [
    partyColumn(view),
    { kind: 'number', key: 'suara', title: say(lang, text.kolomSuara), get: ({ suara }) => suara },
    { kind: 'number', key: 'kursi', title: say(lang, seats.kursiDihitung), get: ({ kursi }) => kursi },
  ];
  return {
    ...headOf(view),
    title: `${say(lang, text.judulPembagian)}, ${dapilName(meja, kode)}`,
    page: dapilPath(meja.at, kode),
    body: <DataTable id="pembagian" caption={say(lang, text.judulPembagian)} columns={columns} rows={one.peserta} rowKey={({ id }) => id} />,
  };
}

function headOf(view: View): Pick<EmbedView, 'eyebrow' | 'tags' | 'source' | 'simulated'> {
  return { eyebrow: say(view.lang, view.meja.pemilu.nama), tags: <Tag kind="sementara">{stateOf(view)}</Tag>, source: sourceOf(view), simulated: view.meja.simulasi };
}

function partyColumn<R extends { readonly id: string }>(view: View): Column<R> {
  return { kind: 'text', key: 'partai', title: say(view.lang, seats.partai), get: ({ id }) => <Party view={view} id={id} /> };
}

/** What the page of a chamber offers. */
export function seatOffers(lang: View['lang'], meja: Meja): Offer[] {
  const title = say(lang, seats.judulKamar, { dewan: chamberName(lang, meja), pemilu: say(lang, meja.pemilu.nama) });
  return [{ id: 'sematan-kursi', title: `${say(lang, text.judulKursi)}, ${title}`, path: seatEmbed(meja), height: 640, picture: seatPicture(lang, meja) }];
}

/** What the page of a dapil offers. */
export function dapilOffers(lang: View['lang'], meja: Meja, kode: string): Offer[] {
  return [{ id: 'sematan-dapil', title: `${say(lang, text.judulPembagian)}, ${dapilName(meja, kode)}`, path: dapilEmbedPath(meja, kode), height: 640 }];
}

/** Where the picture of a chamber stands, without its ending. */
export const seatPicture = (lang: Lang, meja: Pick<Meja, 'at' | 'daerah'>): string => `${roomPath(meja)}/gambar/${pictureName(lang, 'kursi')}`;
export const seatEmbed = (meja: Pick<Meja, 'at' | 'daerah'>): string => `/sematan${roomPath(meja)}/susunan`;
export const dapilEmbedPath = (meja: Pick<Meja, 'at'>, kode: string): string => `/sematan${dapilPath(meja.at, kode)}/pembagian`;

const CHAMBER = '/hasil/:pemilu/:jenis/kursi';
const COUNCIL = `${CHAMBER}/daerah/:daerah`;
const shared = { epoch: EPOCH, maxAge: KEEP_SECONDS, open: true } as const;
const framed = { epoch: EPOCH, maxAge: KEEP_SECONDS } as const;

export const seatEmbedRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.kursi-svg', path: `${CHAMBER}/gambar/:bagan.svg`, summary: text.ruteKursiSvg, params: pictureParams, type: 'image/svg+xml', ...shared, handle: asSvg }),
  defineRoute({ id: 'hasil.kursi-png', path: `${CHAMBER}/gambar/:bagan.png`, summary: text.ruteKursiPng, params: pictureParams, type: 'image/png', ...shared, handle: asPng }),
  defineRoute({ id: 'hasil.kursi-daerah-svg', path: `${COUNCIL}/gambar/:bagan.svg`, summary: text.ruteDewanSvg, params: councilPicture, type: 'image/svg+xml', ...shared, handle: asSvg }),
  defineRoute({ id: 'hasil.kursi-daerah-png', path: `${COUNCIL}/gambar/:bagan.png`, summary: text.ruteDewanPng, params: councilPicture, type: 'image/png', ...shared, handle: asPng }),
  embedRoute({ id: 'hasil.sematan-kursi', path: `${CHAMBER}/susunan`, params, ...framed, load: chamberEmbed }),
  embedRoute({ id: 'hasil.sematan-dewan', path: `${COUNCIL}/susunan`, params: councilParams, ...framed, load: chamberEmbed }),
  embedRoute({ id: 'hasil.sematan-dapil', path: `${CHAMBER}/:kode/pembagian`, params: dapilParams, ...framed, load: dapilEmbed }),
];
