// At which addresses do programs read the catalogue and the description of all addresses?
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { type Route, defineRoute } from '#platform/module';
import { say } from '#kernel/text';
import { readCatalogue } from './catalogue.ts';
import { dcat } from './dcat.ts';
import { openApi } from './openapi.ts';
import { text } from './text.ts';

const JSON_LD = 'application/ld+json; charset=utf-8';
/** The list of files moves with every import; ten minutes of an older one harm nobody. */
const KEEP_SECONDS = 600;

const fileShape = z.object({
  alamat: z.string(),
  isi: z.string(),
  jenis: z.string().describe('Media type of the content'),
  bita: z.int().min(0).optional(),
  sha256: z.string().optional(),
  data_sampai: z.string().optional(),
});

export const catalogueAnswer = z.object({
  kumpulan: z.array(
    z.object({
      id: z.string(),
      judul: z.string(),
      uraian: z.string(),
      lisensi: z.string().describe('SPDX id'),
      terbit: z.string().optional(),
      berkas: z.array(fileShape),
    }),
  ),
});

/** Version of the program, as its package says it. */
export function programVersion(): string {
  const manifest = z.object({ version: z.string() });
  return manifest.parse(JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))).version;
}

export const apiRoutes: readonly Route[] = [
  defineRoute({
    id: 'data.katalog-json',
    path: '/data.json',
    summary: text.routeCatalogue,
    answer: catalogueAnswer,
    epoch: ['data.menit'],
    maxAge: KEEP_SECONDS,
    open: true,
    handle: async ({ deps, lang, origin }) => {
      const body: z.infer<typeof catalogueAnswer> = {
        kumpulan: (await readCatalogue(deps)).map(({ set, files }) => ({
          id: set.id,
          judul: say(lang, set.title),
          uraian: say(lang, set.description),
          lisensi: set.license,
          ...(set.issued === undefined ? {} : { terbit: set.issued }),
          berkas: files.map((file) => ({
            alamat: origin + file.href,
            isi: file.title,
            jenis: file.type,
            ...(file.size === undefined ? {} : { bita: file.size }),
            ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
            ...(file.updated === undefined ? {} : { data_sampai: file.updated }),
          })),
        })),
      };
      return { kind: 'json', body };
    },
  }),
  defineRoute({
    id: 'data.katalog-dcat',
    path: '/data/katalog.jsonld',
    summary: text.routeDcat,
    type: JSON_LD,
    epoch: ['data.menit'],
    maxAge: KEEP_SECONDS,
    open: true,
    handle: async ({ deps, origin }) => ({ kind: 'text', type: JSON_LD, body: JSON.stringify(dcat(await readCatalogue(deps), origin)) }),
  }),
  defineRoute({
    id: 'data.openapi',
    path: '/api/openapi.json',
    summary: text.routeOpenApi,
    answer: z.record(z.string(), z.unknown()),
    epoch: ['data.rilis'],
    maxAge: KEEP_SECONDS,
    open: true,
    handle: ({ deps, lang, origin }) => ({ kind: 'json', body: openApi(deps.registry, lang, origin, programVersion()) }),
  }),
];
