alter table station
  add column partner    varchar(60)  null,
  add column code       varchar(32)  character set utf8mb4 collate utf8mb4_0900_bin null,
  add column step_free  boolean      null,
  add column facilities varchar(300) character set utf8mb4 collate utf8mb4_0900_bin not null default '' comment 'names with commas between',
  add column pictures   varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null default '' comment 'ids with commas between',
  add unique key station_code (code);
