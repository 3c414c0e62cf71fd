// Where does each province stand on the tile map? (38 provinces, UU 29/2022; 13 columns, 9 rows; sea between the islands)

/** One tile: letters of ISO 3166-2:ID, name, place on the grid. */
export interface TilePlace {
  readonly letters: string;
  readonly name: string;
  /** From the top, 1 to 9. */
  readonly row: number;
  /** From the west, 1 to 13. */
  readonly column: number;
}

function at(letters: string, name: string, row: number, column: number): TilePlace {
  return { letters, name, row, column };
}

/**
 * By two-digit province code. Neighbours touch by side or corner, so the shape of the country stays readable.
 * 99 are the votes abroad: dashed, apart, in the sea to the north-east.
 */
export const TILE_GRID: Readonly<Record<string, TilePlace>> = {
  '11': at('AC', 'Aceh', 1, 1),
  '12': at('SU', 'Sumatera Utara', 2, 2),
  '13': at('SB', 'Sumatera Barat', 3, 2),
  '14': at('RI', 'Riau', 3, 3),
  '15': at('JA', 'Jambi', 4, 3),
  '16': at('SS', 'Sumatera Selatan', 5, 3),
  '17': at('BE', 'Bengkulu', 4, 2),
  '18': at('LA', 'Lampung', 6, 3),
  '19': at('BB', 'Kepulauan Bangka Belitung', 5, 4),
  '21': at('KR', 'Kepulauan Riau', 2, 4),
  '31': at('JK', 'DKI Jakarta', 7, 5),
  '32': at('JB', 'Jawa Barat', 8, 5),
  '33': at('JT', 'Jawa Tengah', 8, 6),
  '34': at('YO', 'DI Yogyakarta', 9, 6),
  '35': at('JI', 'Jawa Timur', 8, 7),
  '36': at('BT', 'Banten', 7, 4),
  '51': at('BA', 'Bali', 9, 8),
  '52': at('NB', 'Nusa Tenggara Barat', 9, 9),
  '53': at('NT', 'Nusa Tenggara Timur', 9, 10),
  '61': at('KB', 'Kalimantan Barat', 3, 5),
  '62': at('KT', 'Kalimantan Tengah', 4, 5),
  '63': at('KS', 'Kalimantan Selatan', 4, 6),
  '64': at('KI', 'Kalimantan Timur', 3, 6),
  '65': at('KU', 'Kalimantan Utara', 2, 6),
  '71': at('SA', 'Sulawesi Utara', 2, 9),
  '72': at('ST', 'Sulawesi Tengah', 4, 8),
  '73': at('SN', 'Sulawesi Selatan', 6, 7),
  '74': at('SG', 'Sulawesi Tenggara', 5, 8),
  '75': at('GO', 'Gorontalo', 3, 8),
  '76': at('SR', 'Sulawesi Barat', 5, 7),
  '81': at('MA', 'Maluku', 5, 10),
  '82': at('MU', 'Maluku Utara', 3, 10),
  '91': at('PA', 'Papua', 4, 13),
  '92': at('PB', 'Papua Barat', 4, 12),
  '93': at('PS', 'Papua Selatan', 6, 13),
  '94': at('PT', 'Papua Tengah', 5, 12),
  '95': at('PE', 'Papua Pegunungan', 5, 13),
  '96': at('PD', 'Papua Barat Daya', 4, 11),
  '99': at('LN', 'Luar negeri', 1, 13),
};
