-- A family member without a phone. The row stays when she is taken out, without her name.
create table dependant (
  id           bigint       not null primary key,
  community_id bigint       null,
  household_id bigint       not null,
  name_sealed  varchar(240) character set ascii collate ascii_bin null comment 'with the key of the household',
  name_masked  varchar(10)  null,
  birth_year   int          null,
  child        boolean      not null comment 'whether a guardian has had to agree',
  added_by     bigint       not null,
  created_at   timestamp(3) not null,
  version      int          not null,
  key dependant_household (household_id, id),
  key dependant_added_by (added_by, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
