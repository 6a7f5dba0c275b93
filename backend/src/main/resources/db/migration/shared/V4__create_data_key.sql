-- The key that seals what belongs to a person or a household, wrapped by a master key. Deleting the row destroys it all.
create table data_key (
  owner_id  bigint       not null primary key,
  master_id varchar(16)  character set ascii collate ascii_bin not null,
  wrapped   varchar(100) character set ascii collate ascii_bin not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
