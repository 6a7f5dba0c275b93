-- Codes are kept as keyed hashes only: whoever reads the tables cannot find the codes by trying.
create table code_letter (
  id           bigint       not null primary key,
  community_id bigint       null,
  household_id bigint       not null,
  code_hash    char(64)     character set ascii collate ascii_bin not null,
  uses         int          not null,
  expires_at   timestamp(3) not null,
  issued_by    bigint       not null,
  created_at   timestamp(3) not null,
  version      int          not null,
  unique key code_letter_code (code_hash),
  key code_letter_household (household_id, expires_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

create table household_invitation (
  id           bigint       not null primary key,
  community_id bigint       null,
  household_id bigint       not null,
  code_hash    char(64)     character set ascii collate ascii_bin not null,
  invited_by   bigint       not null,
  used_by      bigint       null,
  expires_at   timestamp(3) not null,
  created_at   timestamp(3) not null,
  version      int          not null,
  unique key household_invitation_code (code_hash),
  key household_invitation_household (household_id, id),
  key household_invitation_invited_by (invited_by, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
