-- Where the chain of sealed deeds begins and ends; its one row is what servers that seal queue at.
create table deed_chain (
  id          tinyint  not null primary key,
  head_number bigint   not null comment 'of the deed that was sealed last; 0 for none',
  head_seal   char(64) character set ascii collate ascii_bin not null,
  base_number bigint   not null comment 'of the deed that was deleted last because of its age; 0 for none',
  base_seal   char(64) character set ascii collate ascii_bin not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
