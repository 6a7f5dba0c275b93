create table team (
  id              bigint       not null primary key,
  community_id    bigint       null,
  organisation_id bigint       not null,
  kind            varchar(20)  not null,
  name            varchar(60)  not null,
  introduction    varchar(500) null,
  created_at      timestamp(3) not null,
  version         int          not null,
  key team_organisation (organisation_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
