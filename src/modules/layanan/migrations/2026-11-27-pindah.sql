-- Bookings whose time the office no longer keeps: a decree came late, hours were changed (layanan.md 3.2, case 2). Old time,
-- what the calendar said, new time: nothing of it is overwritten. akhir: how it ended; empty while the guest has not chosen.
create table layanan_kunjungan_pindah (
  kunjungan uuid not null references layanan_kunjungan (id),
  urut int not null,
  slot timestamptz not null,
  sebab text not null check (sebab in ('E_LIBUR', 'E_DI_LUAR_JAM')),
  kalender text not null,
  pada timestamptz not null,
  akhir text check (akhir in ('DIUBAH', 'BUKA_LAGI', 'BATAL', 'LEWAT')),
  slot_baru timestamptz,
  selesai timestamptz,
  primary key (kunjungan, urut)
);

create unique index layanan_kunjungan_pindah_buka on layanan_kunjungan_pindah (kunjungan) where akhir is null;
