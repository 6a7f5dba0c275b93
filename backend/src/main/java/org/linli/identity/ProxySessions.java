package org.linli.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Standing;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acting for residents who have no WeChat. What was right at the beginning is looked at again with each request: the grid
 * worker's own session, her appointment over the person, and that the account is still kept.
 */
@Service
class ProxySessions {

    private static final int LONGEST_REASON = 200;

    private final KeptPersonMapper mapper;
    private final SessionMapper sessionMapper;
    private final Sessions sessions;
    private final Standings standings;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProxySessions(
            KeptPersonMapper mapper,
            SessionMapper sessionMapper,
            Sessions sessions,
            Standings standings,
            Organisations organisations,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.sessionMapper = sessionMapper;
        this.sessions = sessions;
        this.standings = standings;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a session of a person whose account is kept. The person is told. */
    @Permitted(Permission.ACT_FOR_RESIDENTS)
    @Transactional
    public Begun begin(Viewer viewer, long personId, String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "reason");
        }
        var node = requireKept(viewer, personId);
        var token = sessions.openProxy(personId, viewer.personId(), viewer.sessionId(), reason);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(
                Deed.by(viewer, "proxy.begun").about(personId).at(node.id()).because(reason));
        events.publishEvent(new ProxyBegan(personId, viewer.personId(), reason, now));
        return new Begun(token, now.plus(Sessions.PROXY_LIFETIME));
    }

    /** Ends with a refusal unless the person is there for the viewer and her account is kept; locks her until the commit. */
    Organisation requireKept(Viewer viewer, long personId) {
        var person = mapper.lock(personId).orElseThrow(ProxySessions::notFound);
        var node = nodeOf(person);
        if (node == null || !viewer.standing().may(Permission.ACT_FOR_RESIDENTS, node.path())) {
            throw notFound();
        }
        if (!person.kept()) {
            throw new IdentityRejected(IdentityErrorCode.NOT_KEPT, "input", "personId");
        }
        return node;
    }

    /** The person as the one for whom somebody acts, or a fault when that has ended. */
    Viewer viewer(LiveSession session) {
        var personId = session.token().personId();
        var sessionId = session.token().sessionId();
        if (!holds(personId, sessionId, session.actorId())) {
            throw Fault.unauthenticated();
        }
        return new Viewer(personId, sessionId, session.actorId(), () -> standings.withoutRoles(personId));
    }

    private boolean holds(long personId, String sessionId, long actorId) {
        var proxy = sessionMapper.findProxy(personId, sessionId);
        var person = mapper.find(personId);
        if (proxy.isEmpty() || person.isEmpty() || !person.get().kept()) {
            return false;
        }
        var node = nodeOf(person.get());
        var actorSession = proxy.get().actorSessionId();
        return node != null
                && sessionMapper.isLive(actorId, actorSession, clock.instant())
                && standing(actorId, actorSession).may(Permission.ACT_FOR_RESIDENTS, node.path());
    }

    private Standing standing(long actorId, String actorSession) {
        return standings.of(actorId, actorSession);
    }

    private @org.jspecify.annotations.Nullable Organisation nodeOf(KeptPersonMapper.KeptPerson person) {
        var id = person.nodeId();
        return id == null ? null : organisations.find(id).orElse(null);
    }

    private static IdentityRejected notFound() {
        return new IdentityRejected(IdentityErrorCode.NOT_FOUND, "input", "personId");
    }

    /** The token of a proxy session. */
    record Begun(String accessToken, Instant endsAt) {}
}
