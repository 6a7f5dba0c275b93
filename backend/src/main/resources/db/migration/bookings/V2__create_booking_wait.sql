create table booking_wait (
  id           bigint       not null primary key,
  community_id bigint       null,
  station_id   bigint       not null,
  owner_id     bigint       not null comment 'a room or a service',
  room_id      bigint       null,
  service_id   bigint       null,
  person_id    bigint       not null,
  starts_at    datetime(3)  not null,
  ends_at      datetime(3)  not null,
  people       smallint     not null,
  purpose      varchar(60)  not null,
  created_at   timestamp(3) not null,
  unique key booking_wait_person (person_id, owner_id, starts_at),
  key booking_wait_owner (owner_id, ends_at, id),
  key booking_wait_start (starts_at, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
