package org.linli.identity;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;

/** The people who have ever signed in. */
@Service
class People {

    private final PersonMapper mapper;
    private final Standings standings;
    private final ProxySessions proxies;
    private final Ids ids;
    private final Clock clock;

    People(PersonMapper mapper, Standings standings, ProxySessions proxies, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.standings = standings;
        this.proxies = proxies;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person, while her account is in use. */
    Optional<Person> find(long id) {
        return mapper.find(id).filter(person -> person.status() == PersonStatus.ACTIVE);
    }

    /** The person with this WeChat identity, a new guest if it is seen for the first time. */
    Person of(String openid, @Nullable String unionid) {
        return mapper.findByOpenid(openid).orElseGet(() -> {
            mapper.insertGuest(ids.next(), openid, unionid, clock.instant());
            return mapper.findByOpenid(openid).orElseThrow();
        });
    }

    /** The person whom a session belongs to, as the rest of the server sees her. */
    Viewer viewer(LiveSession session) {
        var token = session.token();
        return session.isProxy()
                ? proxies.viewer(session)
                : new Viewer(
                        token.personId(), token.sessionId(), () -> standings.of(token.personId(), token.sessionId()));
    }
}
