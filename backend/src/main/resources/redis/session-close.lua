-- Closes one session. KEYS: index, session. ARGV: session id. Returns whether there was one.
redis.call('ZREM', KEYS[1], ARGV[1])
return redis.call('DEL', KEYS[2])
