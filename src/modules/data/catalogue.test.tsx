// Does the catalogue list what there is, for people and for harvesters alike? (W3C DCAT 3, DCAT-AP)
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReader, ReaderContext } from '#design/reader';
import type { DataSet, Module } from '#platform/module';
import { ask, bytesOf, jsonOf } from '../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { hasilDataSets, openDataRoutes } from '../hasil/opendata/routes.ts';
import { catalogueAnswer } from './api.ts';
import { dcat } from './dcat.ts';
import { module as data } from './module.ts';
import { text } from './text.ts';

const results: Module = { id: 'hasil', needs: [], name: text.module, routes: openDataRoutes, openData: hasilDataSets, retention: '' };
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ modules: [data, results] });
}, 60_000);
afterAll(() => count.close());

const get = (path: string) => ask(count.deps, count.deps.registry.routes, path);
type Node = Record<string, unknown>;

async function pageOf(path: string, lang: 'id' | 'en'): Promise<string> {
  const route = count.deps.registry.routes.find((one) => one.path === path);
  const got = await route?.handle({ deps: count.deps, lang, params: {}, query: {}, path, origin: 'https://hasil.example' });
  if (got?.kind !== 'page') throw new Error('no page');
  return renderToString(<ReaderContext.Provider value={makeReader(lang)}>{got.body}</ReaderContext.Provider>);
}

test('the JSON catalogue names files that answer', async () => {
  const { kumpulan } = catalogueAnswer.parse(await jsonOf(get('/data.json')));
  const filled = kumpulan.filter((set) => set.berkas.length > 0);
  expect(filled.map((set) => set.id)).toEqual(['hasil.pemilu-2024-ppwp']);
  for (const set of filled) {
    for (const file of set.berkas) {
      const got = await get(file.alamat.replace('http://pendopo.test', ''));
      expect([file.alamat, ['json', 'text', 'stream'].includes(got.kind)]).toEqual([file.alamat, true]);
    }
  }
});

test('a built file is listed with its size and hash', async () => {
  const bytes = await bytesOf(get('/data/pemilu-2024/ppwp/C/64.csv.gz'));
  const hash = (await bytesOf(get('/data/pemilu-2024/ppwp/C/64.csv.gz.sha256'))).toString().slice(0, 64);
  const { kumpulan } = catalogueAnswer.parse(await jsonOf(get('/data.json')));
  const file = kumpulan.flatMap((set) => set.berkas).find((one) => one.alamat.endsWith('/64.csv.gz'));
  expect(file).toMatchObject({ bita: bytes.length, sha256: hash, jenis: 'text/csv' });
});

describe('DCAT', () => {
  test('each dataset and distribution has what the profile demands', async () => {
    const text = (await bytesOf(get('/data/katalog.jsonld'))).toString();
    const catalogue = JSON.parse(text) as Node;
    for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset']) expect(catalogue).toHaveProperty([name]);
    const prefixes = Object.keys(catalogue['@context'] as object);
    for (const [, prefix] of text.matchAll(/"(?:@type":")?([a-z]+):[a-zA-Z_0-9]+"/g)) expect(prefixes).toContain(prefix);
    const datasets = catalogue['dcat:dataset'] as Node[];
    expect(datasets.length).toBe(hasilDataSets.length);
    for (const dataset of datasets) {
      for (const name of ['dct:title', 'dct:description', 'dct:identifier', 'dct:issued', 'dct:license']) expect(dataset).toHaveProperty([name]);
      for (const one of dataset['dcat:distribution'] as Node[]) {
        for (const name of ['dcat:accessURL', 'dcat:downloadURL', 'dcat:mediaType', 'dct:license', 'dct:title']) expect(one).toHaveProperty([name]);
        expect(one['@id']).toMatch(/^http:\/\/pendopo\.test\//);
      }
    }
  });
  test('size, hash, packing and time stand where they are known', () => {
    const set: DataSet = { id: 'uji.satu', title: text.module, description: text.module, license: 'CC-BY-4.0', issued: '2024-02-14', files: () => Promise.resolve([]) };
    const files = [{ href: '/a.csv.gz', title: 'a', type: 'text/csv', size: 3, updated: '2024-03-20T10:00:00Z', sha256: 'ab' }];
    const [dataset] = dcat([{ set, files }], 'https://hasil.example')['dcat:dataset'] as Node[];
    expect(dataset).toMatchObject({
      'dct:issued': { '@type': 'xsd:date', '@value': '2024-02-14' },
      'dct:modified': { '@type': 'xsd:dateTime', '@value': '2024-03-20T10:00:00Z' },
      'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dcat:distribution': [
        {
          '@id': 'https://hasil.example/a.csv.gz',
          'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
          'dcat:compressFormat': { '@id': 'https://www.iana.org/assignments/media-types/application/gzip' },
          'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': '3' },
          'spdx:checksum': { 'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': 'ab' } },
        },
      ],
    });
  });
});

test.each(['id', 'en'] as const)('the pages for people lead to every file and every address (%s)', async (lang) => {
  const shown = await pageOf('/data', lang);
  for (const form of ['csv.gz', 'jsonl.gz', 'parquet', '-panjang.csv.gz']) {
    expect(shown).toContain(`href="/data/pemilu-2024/ppwp/C/64${form.startsWith('-') ? '' : '.'}${form}"`);
  }
  const api = await pageOf('/api', lang);
  for (const route of count.deps.registry.routes) if (route.summary !== undefined) expect(api).toContain(`id="${route.id.replaceAll('.', '-')}"`);
  for (const html of [shown, api]) {
    expect(html).not.toContain(' style=');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('an empty house has an empty catalogue, not a fault', async () => {
  const empty = await smallCount({ filled: false, modules: [data, results] });
  try {
    const { kumpulan } = catalogueAnswer.parse(await jsonOf(ask(empty.deps, empty.deps.registry.routes, '/data.json')));
    expect(kumpulan.flatMap((set) => set.berkas)).toEqual([]);
    expect((await ask(empty.deps, empty.deps.registry.routes, '/data')).kind).toBe('page');
  } finally {
    await empty.close();
  }
});
