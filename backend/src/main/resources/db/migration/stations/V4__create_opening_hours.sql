-- A span of a weekday, or of official holidays (day 8), of a station, or of a service that has hours of its own (owner_id).
create table opening_hours (
  id            bigint       not null primary key,
  community_id  bigint       null,
  station_id    bigint       not null,
  owner_id      bigint       not null comment 'the station, or one of its services',
  day           tinyint      not null comment '1 Monday to 7 Sunday, 8 holidays',
  opens_minute  smallint     not null comment 'of the day',
  closes_minute smallint     not null comment 'of the day; from 1440 on of the next one',
  created_at    timestamp(3) not null,
  key opening_hours_owner (owner_id, day, opens_minute),
  key opening_hours_station (station_id),
  constraint opening_hours_in_order check (opens_minute between 0 and 1439 and closes_minute > opens_minute
    and closes_minute <= opens_minute + 1440)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
