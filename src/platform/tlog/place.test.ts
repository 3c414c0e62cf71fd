// Which name does a log bear when the operator gives none?
import { expect, it } from 'vitest';
import { settingsSchema } from '#platform/config';
import { logFolder, logOrigin } from './place.ts';

it.each([
  [{}, 'localhost/log'],
  [{ PENDOPO_PUBLIC_URL: 'https://pemilu.contoh.id' }, 'pemilu.contoh.id/log'],
  [{ PENDOPO_PUBLIC_URL: 'http://pemilu.contoh.id:8443/x/' }, 'pemilu.contoh.id:8443/log'],
  [{ PENDOPO_PUBLIC_URL: 'https://pemilu.contoh.id', PENDOPO_LOG_ORIGIN: 'catatan.kpu.contoh/2029' }, 'catatan.kpu.contoh/2029'],
])('%j: %s', (env, origin) => {
  const settings = settingsSchema.parse(env);
  expect(logOrigin(settings)).toBe(origin);
  expect(logFolder(settings)).toBe('data/log');
});
