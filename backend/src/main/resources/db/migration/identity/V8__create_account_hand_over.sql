-- A code with which somebody takes over the account that was kept for her; a new one replaces the one before.
create table account_hand_over (
  person_id  bigint       not null primary key,
  code_hash  char(64)     character set ascii collate ascii_bin not null,
  given_by   bigint       not null,
  expires_at timestamp(3) not null,
  unique key account_hand_over_code (code_hash)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
