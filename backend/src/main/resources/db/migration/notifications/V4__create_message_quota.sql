-- How many messages of a template a person has allowed and not got yet, as far as WeChat has told us.
create table message_quota (
  person_id   bigint      not null,
  template_id varchar(64) character set ascii collate ascii_bin not null,
  allowed     int         not null,
  primary key (person_id, template_id),
  constraint message_quota_not_negative check (allowed >= 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
