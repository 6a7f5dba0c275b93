create table room_feed (
  token_hash   varchar(64)  character set utf8mb4 collate utf8mb4_0900_bin not null primary key,
  community_id bigint       null,
  room_id      bigint       not null,
  person_id    bigint       not null,
  created_at   timestamp(3) not null,
  unique key room_feed_person (person_id, room_id),
  key room_feed_room (room_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
