-- Opens a session; beyond the limit the sessions that were seen least recently go.
-- KEYS: index of the person's sessions, the session. ARGV: session id, hash of access token, hash of refresh token,
-- now in ms, lifetime in s, most sessions, name of the device, prefix of session keys.
redis.call('HSET', KEYS[2], 'access', ARGV[2], 'refresh', ARGV[3], 'issued', ARGV[4], 'opened', ARGV[4],
  'seen', ARGV[4], 'device', ARGV[7])
redis.call('EXPIRE', KEYS[2], ARGV[5])
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[5])
local surplus = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[6])
if surplus > 0 then
  for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, surplus - 1)) do
    redis.call('DEL', ARGV[8] .. id)
    redis.call('ZREM', KEYS[1], id)
  end
end
return 1
