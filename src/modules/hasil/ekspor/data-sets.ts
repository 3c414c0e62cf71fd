// Which reports in the common data format does the catalogue at /data list?
import { NATION } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { DataFile, DataSet, Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { isoOf } from '../instants.ts';
import { DATA_LICENSE } from '../opendata/license.ts';
import { nationContests } from '../contests.ts';
import { frameOf } from '../opendata/read-contest.ts';
import { SIMULATED } from '../opendata/twin-csv.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { builtNist, decreeInForce, nistPlace } from './nist-routes.ts';
import { text } from './text.ts';

/** Of each contest: the nation, the decree, every province. */
export const nistDataSets: readonly DataSet[] = nationContests().map((kontes) => ({
  id: `hasil.${kontes.pemilu.slug}-${kontes.pack.kode}-nist`,
  title: filled(kontes, text.nistJudul),
  description: filled(kontes, text.nistUraian),
  license: DATA_LICENSE,
  issued: kontes.pemilu.hari,
  files: (deps) => filesOf(deps, kontes),
}));

function filled({ pemilu, pack }: Kontes, sentence: Sentence): Sentence {
  const inOne = (lang: Lang): string => say(lang, sentence, { kontes: pack.nama[lang], pemilu: pemilu.nama[lang] });
  return { key: `${sentence.key}.${pemilu.slug}-${pack.kode}`, id: inOne('id'), en: inOne('en') };
}

/** Nothing while nothing is in. */
async function filesOf(deps: Deps, kontes: Kontes): Promise<DataFile[]> {
  const { db } = deps.database;
  const nation = await findAngkaWilayah(db, kontes, NATION);
  if (nation === undefined || nation.per === null) return [];
  const frame = await frameOf(db, kontes);
  const base = `/data/${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const type = 'application/json';
  const decree = await decreeInForce(db, kontes);
  const provinces = (await listAnak(db, kontes, NATION)).filter((area) => area.tps.total > 0);
  const files = await Promise.all(
    provinces.map(async (area): Promise<DataFile> => {
      const built = await builtNist(deps, frame, area.kode, area.seq);
      return {
        href: `/data/${nistPlace(frame, area.kode)}`,
        title: `${area.kode} ${area.nama}, ${text.nistDataProvinsi.id}${frame.simulated ? `, ${SIMULATED}` : ''}`,
        type,
        ...(built === undefined ? {} : { size: built.bytes, sha256: built.sha256 }),
        ...(area.per === null ? {} : { updated: area.per }),
      };
    }),
  );
  return [
    { href: `${base}/nist.json`, title: text.nistData.id, type, updated: nation.per },
    ...(decree === undefined ? [] : [{ href: `${base}/nist/SK.json`, title: text.nistDataSk.id, type, updated: isoOf(decree.berlaku) }]),
    ...files,
  ];
}
