// Which national votes of the parties did the decree fix, to compare a source with? (Keputusan KPU 1050/2024, after the rulings of the court)

/** M: one report. The sum of the parties is the printed total. */
export const KEPUTUSAN_DPR_2024 = {
  dasar: 'Keputusan KPU 1050/2024',
  keyakinan: 'M',
  jumlah: 151_793_293,
  suara: {
    '1': 16_115_358,
    '2': 20_071_345,
    '3': 25_384_673,
    '4': 23_208_488,
    '5': 14_660_328,
    '6': 972_898,
    '7': 1_282_000,
    '8': 12_781_241,
    '9': 326_803,
    '10': 1_094_599,
    '11': 406_884,
    '12': 10_984_639,
    '13': 484_487,
    '14': 11_283_053,
    '15': 4_260_108,
    '16': 1_955_131,
    '17': 5_878_708,
    '24': 642_550,
  },
} as const satisfies { dasar: string; keyakinan: 'H' | 'M' | 'L'; jumlah: number; suara: Readonly<Record<string, number>> };
