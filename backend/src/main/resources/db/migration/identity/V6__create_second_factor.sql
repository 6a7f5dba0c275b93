create table second_factor (
  person_id     bigint       not null primary key,
  secret_sealed varchar(120) character set ascii collate ascii_bin not null,
  confirmed_at  timestamp(3) null comment 'null until a first password was right',
  last_step     bigint       not null comment 'the step of time whose password was used last',
  failures      int          not null comment 'wrong passwords since the last right one or lock',
  locked_until  timestamp(3) null,
  created_at    timestamp(3) not null,
  version       int          not null
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
-- Codes for when the authenticator is lost; a used one is deleted.
create table recovery_code (
  person_id bigint   not null,
  code_hash char(64) character set ascii collate ascii_bin not null,
  primary key (person_id, code_hash)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
