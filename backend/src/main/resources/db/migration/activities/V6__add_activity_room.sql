alter table activity
  add column room_id bigint null,
  add key activity_room (room_id);
