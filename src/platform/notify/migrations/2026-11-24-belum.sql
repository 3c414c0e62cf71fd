-- What is not sent yet is counted without walking over what was.
create index notify_pesan_belum on notify_pesan (saluran) where keadaan <> 'TERKIRIM';
