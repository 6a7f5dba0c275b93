-- Only ever added to: what a person said to an item last is its row with the highest id.
create table consent (
  person_id      bigint       not null,
  item           varchar(30)  not null,
  id             bigint       not null,
  granted        boolean      not null,
  policy_version varchar(20)  not null,
  at             timestamp(3) not null,
  primary key (person_id, item, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
