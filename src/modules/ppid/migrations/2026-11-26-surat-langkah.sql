-- A letter that follows a step of a case: one a step, whoever of several servers prints it first.
alter table ppid_surat add column langkah int;
create unique index ppid_surat_satu on ppid_surat (permohonan, coalesce(perkara, ''), langkah) where langkah is not null;
create index ppid_langkah_bersurat on ppid_langkah (pada) where langkah in ('ajukan', 'tolak-bukti', 'perpanjang', 'serahkan', 'cabut', 'tutup-tidak-lengkap', 'tanggal');
