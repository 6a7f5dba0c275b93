-- Keys that are still wrapped by an old master key are found without a look at all others.
alter table data_key
  add key data_key_master (master_id);
