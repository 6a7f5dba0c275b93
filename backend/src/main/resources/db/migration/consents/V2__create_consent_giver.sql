-- One row for each person who was ever asked: what she says is written down one after the other.
create table consent_giver (
  person_id bigint not null primary key
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
