-- What still holds personal data is found without reading what has lost them: a daily run over a nation must be short.
create index sidalih_coklit_pesan_masih on sidalih_coklit_pesan (daftar) where dihapus is null;
create index sidalih_baris_masih on sidalih_baris (muatan) where rahasia is not null;
create index sidalih_pdpb_baris_masih on sidalih_pdpb_baris (masukan) where dihapus is null;
create index sidalih_pindah_masih on sidalih_pindah (paket) where dihapus is null;
create index sidalih_dpk_masih on sidalih_dpk (paket) where dihapus is null;
