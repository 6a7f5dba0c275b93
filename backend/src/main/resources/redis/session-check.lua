-- Tells whether an access token is good. KEYS: the session. ARGV: hash of the token, now in ms, lifetime in ms.
local session = redis.call('HMGET', KEYS[1], 'access', 'issued')
if session[1] and session[1] == ARGV[1] and tonumber(ARGV[2]) - tonumber(session[2]) < tonumber(ARGV[3]) then
  return 1
end
return 0
