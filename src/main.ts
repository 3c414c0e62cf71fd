// Which rooms make up this program? (composition only; one line a module, `pemilu` first as the spine)
import { module as bukti } from '#modules/bukti';
import { module as data } from '#modules/data';
import { module as gaya } from '#modules/gaya';
import { module as hasil } from '#modules/hasil';
import { module as keamanan } from '#modules/keamanan';
import { module as layanan } from '#modules/layanan';
import { module as pemilu } from '#modules/pemilu';
import { module as petugas } from '#modules/petugas';
import { module as ppid } from '#modules/ppid';
import { module as sidalih } from '#modules/sidalih';
import { module as tenggat } from '#modules/tenggat';

export const modules = [pemilu, bukti, data, gaya, hasil, keamanan, layanan, petugas, ppid, sidalih, tenggat];
