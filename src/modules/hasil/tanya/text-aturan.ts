// What does each question ask, of how many, by which rule? (hasil.md 10: a question, never an accusation)
import { defineText } from '#kernel/text';

/** Title, definition, numerator and denominator of AN01 to AN08. */
export const aturan = defineText('hasil-tanya.aturan', {
  judulAN01: { id: 'Pengguna melebihi DPT dan cadangan', en: 'More users than the list and the reserve' },
  artiAN01: {
    id: 'Pengguna hak pilih lebih banyak daripada pemilih di DPT ditambah cadangan, dan DPTb serta DPK pada formulir tidak menjelaskannya.',
    en: 'More people voted than the voter list (DPT) and its reserve hold, and the moved-in (DPTb) and unlisted (DPK) voters on the form do not explain it.',
  },
  rumusAN01: {
    id: 'B4 > A + cadangan, dan pemeriksaan K24 tidak cocok. A: pemilih DPT (bagian I.A); B4: seluruh pengguna (I.B.4); cadangan {permil} per seribu dari A, dibulatkan ke atas.',
    en: 'B4 > A + reserve, and check K24 does not fit. A: voters of the DPT (part I.A); B4: all users (I.B.4); reserve {permil} per thousand of A, rounded up.',
  },
  penyebutAN01: { id: 'TPS yang bagian I formulirnya terbaca', en: 'stations whose part I is read' },
  judulAN02: { id: 'Pengguna di atas 100 persen DPT', en: 'Users above 100 percent of the list' },
  artiAN02: {
    id: 'Pengguna hak pilih lebih banyak daripada pemilih di DPT. Yang dijelaskan DPTb dan DPK tetap tampil, dengan tandanya.',
    en: 'More people voted than the voter list holds. Those that DPTb and DPK explain stay shown, with their mark.',
  },
  rumusAN02: { id: 'B4 / A > 100 persen, dengan A lebih dari 0.', en: 'B4 / A > 100 percent, with A above 0.' },
  penyebutAN02: { id: 'TPS yang A dan B4-nya terbaca', en: 'stations whose A and B4 are read' },
  judulAN03: { id: 'Satu pilihan tanpa suara', en: 'A choice without a vote' },
  artiAN03: {
    id: 'Satu pilihan mendapat 0 suara, sedangkan pilihan lain di TPS itu mendapat suara. Pada surat suara dengan lebih dari {sedikit} pilihan hanya ditanyakan bila pilihan itu kuat di TPS lain desa yang sama.',
    en: 'A choice has 0 votes while others at the station have some. On a paper of more than {sedikit} choices it is asked only where that choice is strong at the other stations of the village.',
  },
  rumusAN03: {
    id: 'v = 0 untuk satu pilihan, jumlah suara > 0, semua pilihan terbaca. Lebih dari {sedikit} pilihan: bagian pilihan itu di TPS lain desa sedikitnya {kuat} per seribu.',
    en: 'v = 0 for a choice, sum of votes > 0, all choices read. More than {sedikit} choices: its share at the other stations of the village is at least {kuat} per thousand.',
  },
  penyebutAN03: { id: 'TPS yang suara semua pilihannya terbaca', en: 'stations with the votes of all choices read' },
  judulAN04: { id: 'Semua pilihan 0 suara', en: 'All choices without a vote' },
  artiAN04: { id: 'Formulir masuk dan terbaca, tetapi semua pilihan tercatat 0.', en: 'The form is in and read, yet every choice stands at 0.' },
  rumusAN04: { id: 'Jumlah suara = 0, semua pilihan terbaca.', en: 'Sum of votes = 0, all choices read.' },
  penyebutAN04: { id: 'TPS yang suara semua pilihannya terbaca', en: 'stations with the votes of all choices read' },
  judulAN05: { id: 'Suara sama persis di dua TPS satu desa', en: 'Exactly equal votes at two stations of a village' },
  artiAN05: {
    id: 'Dua TPS atau lebih di satu desa mencatat suara yang sama persis untuk setiap pilihan. Sebagian terjadi kebetulan; halaman menyebut berapa yang dapat diduga dari kebetulan saja.',
    en: 'Two or more stations of one village have exactly the same votes for each choice. Some of it is chance; the page says how much chance alone would give.',
  },
  rumusAN05: {
    id: 'Pasangan TPS satu desa dengan suara sama, jumlah suara > 0. Dugaan kebetulan: jumlah pasangan TPS satu desa dikalikan bagian pasangan TPS dari desa berbeda di kabupaten/kota itu yang suaranya sama.',
    en: 'Pairs of stations of one village with equal votes, sum of votes > 0. By chance: pairs of stations of one village times the share of pairs from different villages of that regency whose votes are equal.',
  },
  penyebutAN05: { id: 'TPS yang suara semua pilihannya terbaca', en: 'stations with the votes of all choices read' },
  judulAN06: { id: 'Hampir semua suara untuk satu pilihan', en: 'Nearly all votes for one choice' },
  artiAN06: {
    id: 'Satu pilihan mendapat sedikitnya {hampir} per seribu suara sah di TPS itu. Di tempat yang pemilihnya sepaham hal ini wajar.',
    en: 'A choice has at least {hampir} per thousand of the valid votes of the station. Where voters think alike this is natural.',
  },
  rumusAN06: { id: 'v terbesar / jumlah suara ≥ {hampir} per seribu, jumlah suara > 0.', en: 'greatest v / sum of votes ≥ {hampir} per thousand, sum of votes > 0.' },
  penyebutAN06: { id: 'TPS yang suara semua pilihannya terbaca', en: 'stations with the votes of all choices read' },
  judulAN07: { id: 'DPT nol atau melebihi batas satu TPS', en: 'A voter list of zero, or beyond one station' },
  artiAN07: {
    id: 'Pemilih DPT tercatat 0, atau lebih dari {maks}, yaitu jumlah terbanyak untuk satu TPS.',
    en: 'The voter list stands at 0, or above {maks}, the most for one station.',
  },
  rumusAN07: { id: 'A = 0 atau A > {maks}.', en: 'A = 0 or A > {maks}.' },
  penyebutAN07: { id: 'TPS yang A-nya terbaca', en: 'stations whose A is read' },
  judulAN08: { id: 'Angka turun atau dikosongkan', en: 'A figure fell or was blanked' },
  artiAN08: {
    id: 'Jumlah suara yang berlaku lebih kecil daripada yang pernah tercatat, atau sumbernya mengosongkan angka yang sudah ada.',
    en: 'The votes in force are fewer than had been recorded, or the source blanked figures that were there.',
  },
  rumusAN08: {
    id: 'Jumlah suara sekarang < jumlah terbesar sebelumnya, menurut waktu sumber; atau angka ditarik.',
    en: 'Sum of votes now < the greatest sum before, by time of the source; or the figures are withdrawn.',
  },
  penyebutAN08: { id: 'TPS yang pernah ada angkanya', en: 'stations that ever had figures' },
});

/** Lawful reasons, by their codes of hasil.md 4.2. */
export const sah = defineText('hasil-tanya.sah', {
  X_DPTB: {
    id: 'Pemilih DPTb (pindah memilih) dan DPK (tidak terdaftar, memakai KTP-el) memilih di luar DPT. UU 7/2017 Pasal 348.',
    en: 'DPTb voters (moved in) and DPK voters (unlisted, with an electronic ID card) vote beyond the list. UU 7/2017 art. 348.',
  },
  X_LOKSUS: {
    id: 'TPS lokasi khusus (901 ke atas: lapas, rumah sakit, asrama, kebun) melayani terutama pemilih DPTb.',
    en: 'Stations at special places (901 and up: prison, hospital, dormitory, plantation) serve mainly DPTb voters.',
  },
  X_PSU: {
    id: 'Pemungutan suara ulang, lanjutan, atau susulan mengganti angka hari pertama. UU 7/2017 Pasal 372 sampai 375 dan 431 sampai 433.',
    en: 'A repeated, continued or later vote replaces the figures of the first day. UU 7/2017 art. 372 to 375 and 431 to 433.',
  },
  X_NOKEN: {
    id: 'Di daerah noken suara diberikan bersama; 100 persen untuk satu pilihan sah di sana.',
    en: 'In noken areas the vote is given together; 100 percent for one choice is lawful there.',
  },
  X_LN: {
    id: 'Di luar negeri ada Kotak Suara Keliling dan Pos, yang tidak terikat batas satu TPS.',
    en: 'Abroad there are travelling boxes (KSK) and votes by mail (Pos), which no limit of one station binds.',
  },
  X_BACA: {
    id: 'Angka salah terbaca dari foto, atau foto tertukar; formulir kertasnya tetap berlaku.',
    en: 'A figure was misread from the photograph, or photographs were swapped; the paper form stands.',
  },
  X_KEBETULAN: { id: 'Kebetulan: di TPS kecil angka yang sama atau nol mudah terjadi.', en: 'Chance: at small stations equal figures or zeros come easily.' },
});

/** How a rule's marks are named in a column. */
export const sahPendek = defineText('hasil-tanya.sah-pendek', {
  X_DPTB: { id: 'dijelaskan DPTb dan DPK', en: 'explained by DPTb and DPK' },
  X_LOKSUS: { id: 'lokasi khusus', en: 'special place' },
  X_NOKEN: { id: 'daerah noken', en: 'noken area' },
  X_LN: { id: 'KSK atau Pos', en: 'KSK or Pos' },
});

/** What is recorded, as it stands inside the fixed sentence. */
export const fakta = defineText('hasil-tanya.fakta', {
  faktaAN01: { id: '{b4} pengguna hak pilih, sedangkan DPT {a}, DPTb {b2}, DPK {b3}', en: '{b4} users, while DPT is {a}, DPTb {b2}, DPK {b3}' },
  faktaAN02: { id: '{b4} pengguna hak pilih dari {a} pemilih DPT ({persen})', en: '{b4} users of {a} voters on the DPT ({persen})' },
  faktaAN03: { id: '0 suara untuk {pilihan}, sedangkan pilihan lain mendapat {n}', en: '0 votes for {pilihan}, while other choices have {n}' },
  faktaAN04: { id: '0 suara untuk semua pilihan', en: '0 votes for all choices' },
  faktaAN05: { id: '{suara} suara, sama persis dengan {lain}', en: '{suara} votes, exactly as at {lain}' },
  faktaAN06: { id: '{n} dari {semua} suara ({persen}) untuk {pilihan}', en: '{n} of {semua} votes ({persen}) for {pilihan}' },
  faktaAN07: { id: '{a} pemilih DPT', en: '{a} voters on the DPT' },
  faktaAN08: { id: '{n} suara, sebelumnya {dulu}', en: '{n} votes, before that {dulu}' },
  faktaDitarik: { id: 'angka yang ditarik sumbernya, sebelumnya {dulu} suara', en: 'figures withdrawn by the source, before that {dulu} votes' },
  faktaLain: { id: 'TPS lain di desa itu', en: 'another station of the village' },
  dan: { id: '{a} dan {b}', en: '{a} and {b}' },
});
