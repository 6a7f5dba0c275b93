create table room (
  id           bigint       not null primary key,
  community_id bigint       null,
  station_id   bigint       not null,
  name         varchar(60)  not null,
  capacity     int          null,
  created_at   timestamp(3) not null,
  version      int          not null,
  key room_station (station_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
