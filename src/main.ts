#!/usr/bin/env node
// Which rooms make up this program? (composition only; one line a module, `pemilu` first as the spine)
import { module as data } from '#modules/data';
import { module as gaya } from '#modules/gaya';
import { module as hasil } from '#modules/hasil';
import { module as layanan } from '#modules/layanan';
import { module as pemilu } from '#modules/pemilu';
import { start } from './start.ts';

export const modules = [pemilu, data, gaya, hasil, layanan];

if (import.meta.main) process.exitCode = await start(modules, process.argv.slice(2));
