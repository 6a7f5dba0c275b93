package org.linli.identity;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Appointments;
import org.linli.shared.Standing;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;

/** The people who have ever signed in. */
@Service
class People {

    private final PersonMapper mapper;
    private final Appointments appointments;
    private final Ids ids;
    private final Clock clock;

    People(PersonMapper mapper, Appointments appointments, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
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

    /** The person whom a token belongs to, as the rest of the server sees her. */
    Viewer viewer(Token token) {
        return new Viewer(token.personId(), token.sessionId(), () -> standing(token.personId()));
    }

    /** Level and roles as they are now, so that a change takes effect on the next request. */
    private Standing standing(long personId) {
        var person = find(personId).orElseThrow(Fault::unauthenticated);
        return new Standing(person.level(), appointments.heldBy(personId));
    }
}
