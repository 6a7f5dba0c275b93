-- What all changes of a household queue at: its row stands for the node with the same id, from the first change on.
create table household (
  id           bigint       not null primary key,
  community_id bigint       null,
  created_at   timestamp(3) not null,
  version      int          not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
