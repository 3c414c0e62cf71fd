// Which words of a written name are titles, degrees, abbreviations or Balinese order names? (sidalih.md 9.1)

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Dropped from the front while something remains behind them. One letter: a title only in front. */
export const TITLES = set(
  'H HI HJ HAJI HAJAH HAJJAH KH KHAJI KYAI KIAI NYAI DRS DRA DRG DRH IR DR PROF R RR RA RM RNGT RADEN TGK TENGKU USTADZ USTAD USTADZAH UST PDT PENDETA PASTOR NS NERS APT DG TB ' +
    'TUBAGUS GUS SULTAN ALM ALMH BPK BAPAK IBU SDR SDRI NY TN KOMBES BRIPKA AIPTU LETKOL KAPTEN SERKA',
);

/** After RADEN they belong to the title. */
export const AFTER_RADEN = set('AJENG AYU RORO RARA MAS NGABEHI PANJI');

/** Dropped from the end while something remains before them, also where blanks or dots cut them ("S. PD"). */
export const DEGREES = set(
  'SPD SPDI SPDK SPDSD SPDB SPDH SH SHI SE SEI SESY ST STH STP STR STRKEB STRKEP STRT SAG SSOS SSOSI SIP SIKOM SKOM SKM SKEP SKED SKH SP SPT SPI SHUT SSI SSTP SST SSN SS SPSI SFIL SFARM SGZ SIAN SIKOMP SAP SAK SAB SPAR SKG STHI STHH SM SMN SKPM SPDAUD SPDPAUD ' +
    'MPD MPDI MSI MSC MM MMPD MMSI MH MHI MHUM MA MAG MKES MKEP MKM MT MTH MTI MTP MTR MAP MIP MSOS MSN MSP MSM MAK MAB MKOM MBA MPH MP MPI MSE MED MENG MKN MARS MFARM MPSI MSH MIKOM MDIV ' +
    'AMD AMDKEB AMDKEP AMDKOM AMDPD AMK AMKEB AMKL AMAPD AMA BA BSC BBA LC LLM PHD DEA SPA SPB SPOG SPPD SPJP SPM CA CPA CHT AKT QH HUM AHT DIPL NERS APT NS',
);

/** Spelled out by themselves wherever they stand. */
export const MUHAMMAD = set('MUHAMMAD MUHAMAD MOHAMMAD MOHAMAD MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MUKHAMAD MUKHAMMAD MOKHAMAD MOKHAMMAD MOHAMED MOHAMMED MUHAMMED MUHAMED');

/** Muhammad only as the first of several words. */
export const MUHAMMAD_SHORT = set('MUH MOH MOCH MUCH MOHD MUHD MHD MD M');

export const BIN = set('BIN BINTI BINTE BTE BT BINT');

/** Order of birth by name; two siblings of one order bear one of its names, so a different order is a different person. */
export const BALI_ORDER: ReadonlyMap<string, number> = new Map([
  ['WAYAN', 1],
  ['PUTU', 1],
  ['GEDE', 1],
  ['ILUH', 1],
  ['LUH', 1],
  ['MADE', 2],
  ['KADEK', 2],
  ['NENGAH', 2],
  ['NYOMAN', 3],
  ['KOMANG', 3],
  ['KETUT', 4],
]);

/** Endings by which Indonesian names part men from women, or one name from another; a difference only here is another name. */
export const ENDINGS = set(
  'A I ADI ATI ANI ANA ANTI ANTO ANTA AN IN UN AH IAH INAH INI INA ONO IYANTO IYANTI YANTO YANTI YANA YANI YADI YATI YONO WATI WAN MAN MIN MAH TI TO TINI TINAH TONO DI NI NO NAH NINGSIH ATUN IYAH IATI IADI UDI UNI IAN IANA IANTI US UL ITA ITO INDA INDO ARTO ARTI ITI IDI IYEM IYAM YEM EM',
);
