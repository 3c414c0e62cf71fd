// How do other catalogues harvest ours? (W3C DCAT 3 in the DCAT-AP profile, JSON-LD)
import type { Sentence } from '#kernel/text';
import type { DataFile, DataSet } from '#platform/module';
import type { Entry } from './catalogue.ts';
import { LICENSES } from './licenses.ts';
import { text } from './text.ts';

type Json = Record<string, unknown>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const MEDIA = 'https://www.iana.org/assignments/media-types/';
/** Theme "government and public sector" of the list that DCAT-AP asks for. */
const THEME = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';

/** The catalogue as one JSON-LD object. `origin` is scheme and host. */
export function dcat(entries: readonly Entry[], origin: string): Json {
  return {
    '@context': CONTEXT,
    '@id': `${origin}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': both(text.catalogueTitle),
    'dct:description': both(text.catalogueLead),
    'dct:publisher': publisher(origin),
    'dct:language': ['id', 'en'],
    'foaf:homepage': { '@id': `${origin}/data` },
    'dcat:dataset': entries.map((entry) => dataset(entry, origin)),
  };
}

function dataset({ set, files }: Entry, origin: string): Json {
  const times = files.flatMap((file) => file.updated ?? []).sort();
  return {
    '@id': `${origin}/data#${set.id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': set.id,
    'dct:title': both(set.title),
    'dct:description': both(set.description),
    'dct:publisher': publisher(origin),
    'dct:license': license(set),
    'dcat:theme': { '@id': THEME },
    ...(set.issued === undefined ? {} : { 'dct:issued': instant(set.issued) }),
    ...(times.length === 0 ? {} : { 'dct:modified': instant(times.at(-1) ?? '') }),
    'dcat:distribution': files.map((file) => distribution(file, set, origin)),
  };
}

function distribution(file: DataFile, set: DataSet, origin: string): Json {
  const url = origin + file.href;
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    'dct:title': file.title,
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': MEDIA + file.type },
    // DCAT names the packed thing by its inside and says separately how it is packed.
    ...(file.href.endsWith('.gz') ? { 'dcat:compressFormat': { '@id': `${MEDIA}application/gzip` } } : {}),
    'dct:license': license(set),
    ...(file.size === undefined ? {} : { 'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.size) } }),
    ...(file.updated === undefined ? {} : { 'dct:modified': instant(file.updated) }),
    ...(file.sha256 === undefined ? {} : { 'spdx:checksum': checksum(file.sha256) }),
  };
}

function checksum(sha256: string): Json {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
  };
}

function license(set: DataSet): Json | string {
  const known = LICENSES[set.license];
  return known === undefined ? set.license : { '@id': known.url };
}

function publisher(origin: string): Json {
  return { '@id': `${origin}/`, '@type': 'foaf:Agent', 'foaf:name': text.publisher.id };
}

function both(sentence: Sentence): Json[] {
  return [
    { '@language': 'id', '@value': sentence.id },
    { '@language': 'en', '@value': sentence.en },
  ];
}

function instant(iso: string): Json {
  return { '@type': iso.length === 10 ? 'xsd:date' : 'xsd:dateTime', '@value': iso };
}
