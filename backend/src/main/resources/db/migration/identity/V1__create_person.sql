create table person (
  id           bigint       not null primary key,
  community_id bigint       null,
  household_id bigint       null,
  openid       varchar(64)  character set utf8mb4 collate utf8mb4_0900_bin not null,
  unionid      varchar(64)  character set utf8mb4 collate utf8mb4_0900_bin null,
  nickname     varchar(30)  null,
  level        varchar(20)  not null,
  status       varchar(20)  not null,
  created_at   timestamp(3) not null,
  version      int          not null,
  unique key person_openid (openid),
  key person_community (community_id, id),
  key person_household (household_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
