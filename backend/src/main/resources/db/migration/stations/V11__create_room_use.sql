-- Whatever occupies a room: a booking, an activity, a class, a blocked time. Two uses of a room never overlap, buffers included;
-- whoever writes one holds the room's row.
create table room_use (
  id           bigint       not null primary key,
  community_id bigint       null,
  room_id      bigint       not null,
  kind         varchar(20)  not null,
  reference_id bigint       not null comment 'what occupies it; the use itself for a blocked time',
  starts_at    datetime(3)  not null,
  ends_at      datetime(3)  not null,
  free_at      datetime(3)  not null comment 'end and buffer',
  label        varchar(60)  null comment 'what everyone may read on the door; null for a booking',
  created_at   timestamp(3) not null,
  key room_use_room (room_id, free_at),
  key room_use_reference (kind, reference_id),
  constraint room_use_in_order check (starts_at < ends_at and ends_at <= free_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
