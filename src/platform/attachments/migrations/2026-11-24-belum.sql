-- What waits or was found is counted without walking over what is clean.
create index attachments_berkas_belum on attachments_berkas (keadaan) where keadaan in ('MENUNGGU_PINDAI', 'TERINFEKSI', 'GAGAL_PINDAI');
