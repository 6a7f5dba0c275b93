-- Pairs of neighbouring characters in the titles of wishes that can be claimed, as org.linli.shared.text.Bigrams makes them:
-- neither MySQL's nor MariaDB's full-text parser is in both.
create table wish_title (
  community_id bigint   not null,
  pair         bigint   not null,
  wish_id      bigint   not null,
  author_id    bigint   not null,
  pairs        smallint not null comment 'how many different ones the title has',
  primary key (community_id, pair, wish_id),
  key wish_title_wish (wish_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
