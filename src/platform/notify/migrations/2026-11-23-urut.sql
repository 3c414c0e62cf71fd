-- The next one that is due is read off the index, however many wait.
drop index notify_pesan_giliran;

create index notify_pesan_urut on notify_pesan (saluran, berikut, no) where keadaan in ('DIBUAT', 'DIKIRIM');
