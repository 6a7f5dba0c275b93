-- A day on which a station has other hours than in the week: its spans as "540-720,840-1080" in minutes, empty when it is closed.
create table station_day (
  station_id   bigint       not null,
  day          date         not null,
  community_id bigint       null,
  spans        varchar(60)  character set utf8mb4 collate utf8mb4_0900_bin not null,
  note         varchar(60)  not null,
  created_at   timestamp(3) not null,
  primary key (station_id, day)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
