-- What a person has told of herself: sealed with her own key, masked for whoever may know that much, and found by an index.
alter table person
  modify column openid varchar(64) character set utf8mb4 collate utf8mb4_0900_bin null comment 'null for an account that is kept for somebody without WeChat',
  add column phone_sealed   varchar(120) character set ascii collate ascii_bin null,
  add column phone_masked   varchar(20)  null,
  add column phone_index    char(64)     character set ascii collate ascii_bin null,
  add column name_sealed    varchar(240) character set ascii collate ascii_bin null,
  add column name_masked    varchar(10)  null,
  add column nickname_state varchar(20)  null,
  add column nickname_hash  char(64)     character set ascii collate ascii_bin null,
  add column avatar_id      bigint       null,
  add column avatar_state   varchar(20)  null,
  add column avatar_hash    char(64)     character set ascii collate ascii_bin null,
  add column kept_by        bigint       null comment 'the grid worker who keeps the account of somebody without WeChat',
  add column resident_until timestamp(3) null comment 'until when she belongs to her household',
  add column closes_at      timestamp(3) null comment 'when the account is closed for good',
  add unique key person_phone (phone_index);
