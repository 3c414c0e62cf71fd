// Which areas and stations does a query mean, and which doors does each have? (its results, its office)
import { NATION, type AreaCode, isAbroad, stationCode, stationNumber, withDots } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type LatestContest, latestContest } from '#modules/hasil';
import type { Deps } from '#platform/module';
import { type AreaHit, BASE_TREE, officeCodeOf, searchAreas } from '#platform/offices';
import type { Query } from './query.ts';
import { text } from './text.ts';

export interface AreaFound {
  readonly title: string;
  readonly kind: Sentence;
  /** Way up and code: "Kota Depok, Jawa Barat, kode 32.76.01". */
  readonly detail: string;
  /** Its results page; undefined where this house has no contest. */
  readonly results?: string;
  readonly office: string;
  /** 0 to 1. */
  readonly weight: number;
}

/** "TPS 4 Beji": a station's number before the name of its place. */
const STATION_WORDS = /^tps[\s.-]*0*([0-9]{1,3})[\s,]+(?:di |kel(?:urahan)?\.? |desa )?(.+)$/i;

const KINDS: readonly Sentence[] = [text.jenisNasional, text.jenisProvinsi, text.jenisKabKota, text.jenisKecamatan, text.jenisDesa];

/** Areas that the query means, best first. A station's 13 digits give the station, then its desa. */
export async function findAreasFor(deps: Deps, lang: Lang, query: Query, limit: number): Promise<AreaFound[]> {
  if (query.kind !== 'kode' && query.kind !== 'kata') return [];
  const { db } = deps.database;
  const latest = await latestContest(db);
  if (query.kind === 'kode' && query.kode === NATION) return [nation(lang, latest)];
  const pohon = latest?.pohon ?? BASE_TREE;
  if (query.kind === 'kata') {
    const [, number, place] = STATION_WORDS.exec(query.words) ?? [];
    const hits = await searchAreas(db, pohon, place ?? query.words, limit);
    const stations = number === undefined ? [] : hits.flatMap((hit) => stationIn(lang, hit, Number(number), latest) ?? []);
    return [...stations, ...hits.map((hit) => ofArea(lang, hit, latest))].slice(0, limit);
  }
  const hits = await searchAreas(db, pohon, query.kode, limit);
  const number = stationNumber(query.kode);
  const stations = number === undefined ? [] : hits.flatMap((hit) => stationIn(lang, hit, number, latest) ?? []);
  return [...stations, ...hits.map((hit) => ofArea(lang, hit, latest))].slice(0, limit);
}

function ofArea(lang: Lang, hit: AreaHit, latest: LatestContest | undefined): AreaFound {
  const code = say(lang, text.kodeRinci, { kode: withDots(hit.kode) });
  return {
    title: hit.nama,
    kind: (isAbroad(hit.kode) ? text.jenisLuarNegeri : KINDS[hit.tingkat]) ?? text.jenisDesa,
    detail: hit.jalur === '' ? code : `${hit.jalur}, ${code}`,
    ...doors(hit.kode, latest),
    weight: hit.bobot,
  };
}

function doors(kode: AreaCode, latest: LatestContest | undefined): Pick<AreaFound, 'results' | 'office'> {
  return { ...(latest === undefined ? {} : { results: latest.path(kode) }), office: `/kantor/${officeCodeOf(kode)}` };
}

/** Only in a desa that the tree knows: whether the number exists there is the station page's answer to give. */
function stationIn(lang: Lang, hit: AreaHit, number: number, latest: LatestContest | undefined): AreaFound | undefined {
  if (hit.tingkat !== 4 || number < 1) return undefined;
  const kode = stationCode(hit.kode, number);
  return {
    title: say(lang, text.tpsNomor, { nomor: String(number).padStart(3, '0'), desa: hit.nama }),
    kind: text.jenisTps,
    detail: `${hit.jalur}, ${say(lang, text.kodeRinci, { kode: withDots(kode) })}`,
    ...doors(kode, latest),
    // Who wrote a station's number wants the station before its desa.
    weight: Math.min(1, hit.bobot + 0.2),
  };
}

function nation(lang: Lang, latest: LatestContest | undefined): AreaFound {
  return { title: say(lang, text.indonesia), kind: text.jenisNasional, detail: say(lang, text.kodeRinci, { kode: NATION }), ...doors(NATION, latest), weight: 1 };
}
