-- What a session is entitled to beyond its tokens: a second factor that was passed, or that somebody acts for the person.
alter table session
  add column second_factor_at timestamp(3) null comment 'when the second factor was passed last',
  add column actor_id         bigint       null comment 'who acts for the person; null when she does so herself',
  add column actor_session_id char(12)     character set ascii collate ascii_bin null comment 'the session that the actor began it in',
  add column proxy_reason     varchar(200) null;
