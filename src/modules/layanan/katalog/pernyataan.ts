// Which three statements does every maklumat make? (UU 25/2009 Pasal 22; PermenPANRB 15/2014)
import { katalogText } from './text.ts';

export const PERNYATAAN = [katalogText.pernyataan1, katalogText.pernyataan2, katalogText.pernyataan3] as const;
