-- Trades a refresh token. KEYS: index, session. ARGV: session id, hash of the refresh token, hashes of the new access
-- and refresh token, now in ms, lifetime in s, grace in ms.
-- Returns 1 rotated, 2 just rotated by a parallel call, 0 no such session, -1 used before: the session is ended.
local session = redis.call('HMGET', KEYS[2], 'refresh', 'refresh_before', 'rotated')
if not session[1] then
  return 0
end
if session[1] == ARGV[2] then
  redis.call('HSET', KEYS[2], 'refresh_before', session[1], 'rotated', ARGV[5], 'access', ARGV[3],
    'refresh', ARGV[4], 'issued', ARGV[5], 'seen', ARGV[5])
  redis.call('EXPIRE', KEYS[2], ARGV[6])
  redis.call('ZADD', KEYS[1], ARGV[5], ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[6])
  return 1
end
if session[2] == ARGV[2] and tonumber(ARGV[5]) - tonumber(session[3]) < tonumber(ARGV[7]) then
  return 2
end
redis.call('DEL', KEYS[2])
redis.call('ZREM', KEYS[1], ARGV[1])
return -1
