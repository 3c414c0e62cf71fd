-- What was written wrong at a counter and could not be taken back within two minutes (layanan.md 6.2). The visit and its
-- history stay as they were written; the correction stands beside them and is never changed either. Values: outcome codes, case numbers, times.
create table layanan_koreksi (
  kunjungan uuid not null references layanan_kunjungan (id),
  urut int not null,
  bidang text not null check (bidang in ('hasil', 'kasus', 'mulai', 'selesai')),
  lama text,
  baru text not null,
  alasan text not null,
  akun text not null,
  peran text not null,
  pada timestamptz not null,
  primary key (kunjungan, urut)
);

create trigger layanan_koreksi_tetap before update or delete on layanan_koreksi for each row execute function layanan_langkah_tetap();
